export default {
  mode: "production",
  entry: "./page.js",
  // The words alone are larger than webpack likes a file to be.
  performance: { hints: false },
};
