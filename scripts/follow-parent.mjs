// Preloaded into the web server and what it starts: each ends with the process that started it, even when that one is killed
// with -9. The channel stays referenced, because the development server's worker waits on it for its orders.
process.on("disconnect", () => process.exit(1));
