import Assessment
import Diagnostics
import JSON
import Site

/// What `hemicycle roadmap` reads: the answers, and the model where the file carries one.
struct AnswersFile {
  let file: SourceFile
  /// `hemicycle-answers/1`.
  let state: JSONValue
  let stateRange: Range<Int>
  /// The page's own model; nil for bare answers.
  let model: JSONValue?

  /// Reads a saved page or bare answers; nil, and diagnostics, where neither can be used.
  init?(_ path: String, _ diagnostics: inout [Diagnostic]) {
    var found: [Diagnostic] = []
    guard let file = readText(path, name: path, &found) else {
      diagnostics += Self.cutWithinLetter(path).map { [$0] } ?? found
      return nil
    }
    let bytes = file.bytes
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let first = bytes[start...].first { $0 > 0x20 }
    let report = { (message: Message, values: [String: String], range: Range<Int>?, diagnostics: inout [Diagnostic]) in
      diagnostics.append(Diagnostic(message, values, file: path, range: range))
    }
    self.file = file
    switch first {
    case nil:
      report(.emptyInput, [:], nil, &diagnostics)
      return nil
    case UInt8(ascii: "{"):
      model = nil
      stateRange = start..<bytes.count
      do throws(JSONError) { state = try readJSON(bytes, in: stateRange) } catch {
        report(.malformedJSON, [:], error.offset..<min(error.offset + 1, bytes.count), &diagnostics)
        return nil
      }
    case UInt8(ascii: "<"):
      let page: SavedPage
      do throws(PageFault) {
        page = try SavedPage(bytes)
        stateRange = page.state
      } catch {
        report(error.message, error.values, error.range, &diagnostics)
        return nil
      }
      do throws(JSONError) { model = try readJSON(bytes, in: page.model) } catch {
        report(.islandDamaged, ["name": "model"], Self.place(error.offset, in: bytes), &diagnostics)
        return nil
      }
      do throws(JSONError) { state = try readJSON(bytes, in: stateRange) } catch {
        report(.answersDamaged, [:], Self.place(error.offset, in: bytes), &diagnostics)
        return nil
      }
    default:
      report(.notHemicycle, [:], nil, &diagnostics)
      return nil
    }
    if let fault = Self.fault(in: state) {
      report(fault.message, fault.values, fault.message == .answersDamaged ? nil : stateRange, &diagnostics)
      return nil
    }
    if let model, model["format"]?.string != "hemicycle-model/1" {
      report(.engineRefused, [:], nil, &diagnostics)
      return nil
    }
  }

  /// A page whose last letter is cut in two is a page cut short; saving it in another encoding would not help.
  private static func cutWithinLetter(_ path: String) -> Diagnostic? {
    guard let bytes = try? readFile(path), let offset = firstInvalidUTF8(in: bytes), bytes.count - offset < 4 else {
      return nil
    }
    do throws(PageFault) { _ = try SavedPage(bytes) } catch {
      if error.message == .pageCutShort { return Diagnostic(error.message, file: path) }
    }
    return nil
  }

  private static func place(_ offset: Int, in bytes: [UInt8]) -> Range<Int> {
    min(offset, bytes.count)..<min(offset + 1, bytes.count)
  }

  /// Answers of another format, of a newer one, or other than those that were saved.
  private static func fault(in state: JSONValue) -> PageFault? {
    guard let object = state.object, let format = object["format"]?.string else {
      return PageFault(message: .unknownFormat, values: ["format": "–"])
    }
    if format != CanonicalState.format {
      let family = Array("hemicycle-answers/".utf8)
      let isNewer =
        format.bytes.starts(with: family) && (Text(Array(format.bytes.dropFirst(family.count))).integer ?? 0) > 1
      return PageFault(message: isNewer ? .newerFormat : .unknownFormat, values: ["format": format.text])
    }
    if let checksum = object["checksum"]?.string, !checksum.isEmpty, checksum != CanonicalState.checksum(of: object) {
      return PageFault(message: .answersDamaged)
    }
    return nil
  }
}

extension AnswersFile {
  /// What does not fit between the answers and `model`: other questionnaires, changed ones, levels off the scale.
  func compare(with model: JSONValue) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var hashes: [String: String] = [:]
    var tops: [String: Int] = [:]
    for questionnaire in model["questionnaires"]?.array ?? [] {
      let id = questionnaire["id"]?.string?.text ?? ""
      hashes[id] = questionnaire["hash"]?.string?.text ?? ""
      for question in questionnaire["questions"]?.array ?? [] {
        let key = "\(id).\(question["id"]?.string?.text ?? "")"
        tops[key] = (question["levels"]?.array?.count ?? 0) - 1
      }
    }
    for answered in state["questionnaires"]?.array ?? [] {
      guard let id = answered["id"]?.string?.text else { continue }
      if hashes[id] == nil {
        // A page keeps answers to questionnaires it does not have; bare answers can only be meant for others.
        if self.model == nil {
          diagnostics.append(Diagnostic(.otherQuestionnaire, ["id": id], file: file.name, range: place(of: id)))
        }
      } else if let hash = answered["hash"]?.string?.text, !hash.isEmpty, hash != hashes[id] {
        diagnostics.append(Diagnostic(.changedQuestionnaire, ["id": id], file: file.name))
      }
    }
    for member in state["answers"]?.object?.members ?? [] {
      let key = member.key.text
      guard let top = tops[key], member.value["status"]?.string == "answered" else { continue }
      let level = member.value["level"]?.integer
      if level == nil || level! < 0 || level! > top {
        let shown = level.map { String($0) } ?? "–"
        diagnostics.append(
          Diagnostic(
            .levelOutOfRange, ["question": key, "level": shown, "top": String(top)], file: file.name,
            range: place(of: key)))
      }
    }
    return diagnostics
  }

  /// Where an id is written in the answers.
  private func place(of id: String) -> Range<Int>? {
    let quoted = Array("\"\(id)\"".utf8)
    guard let start = find(quoted, in: file.bytes, from: stateRange.lowerBound), start < stateRange.upperBound else {
      return nil
    }
    return start..<(start + quoted.count)
  }
}
