/** Loaded before the tests that click: at the top of a module, a hook holds for the tests of all files. */
import { pictureOfFailure } from './pictures.ts';

teardown('a picture of what failed', function () {
  return pictureOfFailure(this.currentTest);
});
