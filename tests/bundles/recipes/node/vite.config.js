export default {
  build: { ssr: "server.js", outDir: "dist/vite" },
  // Without this the package stays outside of the bundle, and is loaded from node_modules.
  ssr: { noExternal: true },
};
