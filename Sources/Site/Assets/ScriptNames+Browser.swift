extension ScriptNames {
  /// What scripts may call without declaring it, in Chromium and in Firefox: the language's own objects and the members of
  /// `window`, in small letters or all in capitals. Whatever begins with a capital and goes on in small letters counts too.
  /// Tests/Browser/scripts.py looks in the browsers for what is missing.
  static let browserNames: Set<String> = Set(
    """
    CSS GPU HID JSON PERSISTENT TEMPORARY URL USB addEventListener alert arguments async atob blur btoa caches
    cancelAnimationFrame cancelIdleCallback captureEvents clearInterval clearTimeout clientInformation close closed
    confirm console constructor cookieStore crashReport createImageBitmap credentialless crossOriginIsolated crypto
    customElements decodeURI decodeURIComponent devicePixelRatio dispatchEvent document documentPictureInPicture
    dump encodeURI encodeURIComponent escape eval event external fence fetch fetchLater find focus frameElement
    frames fullScreen getComputedStyle getDefaultComputedStyle getScreenDetails getSelection globalThis
    hasOwnProperty history indexedDB innerHeight innerWidth isFinite isNaN isPrototypeOf isSecureContext launchQueue
    length let localStorage location locationbar matchMedia menubar moveBy moveTo name navigation navigator netscape
    offscreenBuffering open opener origin originAgentCluster outerHeight outerWidth pageXOffset pageYOffset parent
    parseFloat parseInt performance personalbar postMessage print prompt propertyIsEnumerable queryLocalFonts
    queueMicrotask releaseEvents removeEventListener reportError requestAnimationFrame requestIdleCallback
    requestResize resizeBy resizeTo scheduler screen screenLeft screenTop screenX screenY scroll scrollBy
    scrollByLines scrollByPages scrollMaxX scrollMaxY scrollTo scrollX scrollY scrollbars self sessionStorage
    setInterval setResizable setTimeout showDirectoryPicker showOpenFilePicker showSaveFilePicker speechSynthesis
    status statusbar stop structuredClone styleMedia toLocaleString toString toolbar top trustedTypes undefined
    unescape updateCommands valueOf viewport visualViewport wakeLock when window
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))

  /// `Blob`, `TextEncoder`: what our scripts name so is the browser's.
  static func isBrowserType(_ name: String) -> Bool {
    let bytes = Array(name.utf8.prefix(2))
    return bytes.count == 2 && bytes[0] < 0x5B && bytes[1] >= 0x61
  }
}
