// Starts the program. An inline script would need a hole in the Content-Security-Policy, so Trunk
// names the two files, whose names carry a hash, in the attributes of this script's own tag.
const { js, wasm } = document.querySelector("script[data-wasm]").dataset;
const program = fetch(new URL(wasm, document.baseURI));
const { default: start } = await import(new URL(js, document.baseURI));
await start({ module_or_path: program });
