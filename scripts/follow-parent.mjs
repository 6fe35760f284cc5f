// Preloaded into the web server: it ends with the process that started it, even when that one is killed with -9.
process.on("disconnect", () => process.exit(1));
process.channel?.unref();
