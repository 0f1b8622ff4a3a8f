import SlantDiagnostics
import SlantReport

/// What is wrong with a command line, as facts; `message` words them.
enum UsageError: Error, Equatable {
    case unknownOption(String, nearest: String?)
    case unknownCommand(String, nearest: String?)
    case missingCommand(of: String, commands: [String])
    case missingValue(option: String, value: String, choices: [String])
    case unexpectedValue(option: String)
    case unknownValue(String, option: String, choices: [String])
    case notANumber(String, option: String)
    case notARule(String, option: String)
    case missingPath
    case missingRule
    case missingPattern
    case missingPackName
    case badPackName(String, String?)
    case missingImport
    case rowsFromAFile(String)
    case unexpectedArgument(String)
    case conflict(String, String)
    case missingGold
    case missingShell([String])
    case notACondition(String)
    case needs(String, String)
    case fixesOfStandardInput
    case cannotTellChanges(String)
    case twoFormats(String, String)
    case twoReports([String], path: String)
    case missingFile(format: String)
    case badTemplate(ReportTemplate.Problem)
    case missingTemplate

    var message: String {
        switch self {
        case .unknownOption(let option, let nearest):
            return "unknown option \"\(option)\"" + UsageError.suggestion(nearest)
        case .unknownCommand(let command, let nearest):
            return "unknown command \"\(command)\"" + UsageError.suggestion(nearest)
        case .missingCommand(let command, let commands):
            return "\(command) needs one of: \(Wording.list(commands, "or"))"
        case .missingValue(let option, let value, let choices):
            return "\(option) needs a value: " + (choices.isEmpty ? value : Wording.list(choices, "or"))
        case .unexpectedValue(let option):
            return "\(option) takes no value"
        case .unknownValue(let value, let option, let choices):
            // "warn" is short for "warning", and further from it than a slip of the finger is.
            let abbreviated = choices.first { !value.isEmpty && $0.hasPrefix(value) }
            if let nearest = abbreviated ?? nearestName(to: value, among: choices) {
                return "\(option) does not know \"\(value)\"; did you mean \"\(nearest)\"?"
            }
            return "\(option) does not know \"\(value)\"; it takes \(Wording.list(choices, "or"))"
        case .notANumber(let value, let option):
            return "\(option) needs a number from 1 on, not \"\(value)\""
        case .notARule(let value, let option):
            return "\(option) needs a rule: verbs/claimed, verbs/* or #tag, not \"\(value)\""
        case .missingPath:
            return "no path is given: name a file, a folder, or - for standard input"
        case .missingRule:
            return "no rule is given: name one as it stands at the end of a finding, verbs/claimed"
        case .missingPattern:
            return "no pattern is given, or no path: slant rules try '<claim:v>' draft.md"
        case .missingPackName:
            return "no name is given: slant rules new house"
        case .badPackName(let name, let better):
            let hint = better.map { "; try \"\($0)\"" } ?? ""
            return "a pack's name has small letters, digits and hyphens, not \"\(name)\"" + hint
        case .missingImport:
            return "no file is given: name styles (.yml) or lists with one phrase a line"
        case .rowsFromAFile(let path):
            return "--input jsonl reads standard input: put - in place of \(path)"
        case .unexpectedArgument(let argument):
            return "\"\(argument)\" is one argument too many"
        case .missingShell(let names):
            return "no shell is given: \(Wording.list(names, "or"))"
        case .missingGold:
            return "no marked texts are given: slant score --bias marked.jsonl, or --voice marked.jsonl"
        case .notACondition(let text):
            return "--where needs a field and its value: --where outlet=Reuters, not \"\(text)\""
        case .conflict(let one, let other):
            return "\(one) and \(other) cannot stand together"
        case .needs(let one, let other):
            return "\(one) goes with \(other)"
        case .fixesOfStandardInput:
            return "--fix cannot write into what comes through a pipe; with --dry-run it shows the changes"
        case .cannotTellChanges(let words):
            return words
        case .twoFormats(let one, let other):
            return "one format is printed, not both \(one) and \(other); --format \(other)=FILE writes it to a file"
        case .twoReports(let formats, let path):
            return "\(Wording.list(formats, "and")) would both be written to \(path); name a file for each"
        case .missingFile(let format):
            return "--format \(format)= needs a file after the sign"
        case .missingTemplate:
            return "--format template needs --template STRING"
        case .badTemplate(let problem):
            return "--template: " + UsageError.words(for: problem)
        }
    }

    private static func words(for problem: ReportTemplate.Problem) -> String {
        switch problem {
        case .unknownField(let name, let nearest):
            let all = Wording.list(ReportTemplate.Field.allCases.map(\.rawValue), "and")
            return "no field \"\(name)\"; " + (nearest.map { "did you mean \"\($0)\"?" } ?? "there are \(all)")
        case .unknownEscape(let name):
            let all = Wording.list(ReportTemplate.Escape.allCases.map(\.rawValue), "and")
            return "a field is not written as \"\(name)\"; there are \(all)"
        case .loneBrace: return "a brace has no other one; {{ and }} are braces that are printed"
        case .empty: return "it is empty"
        }
    }

    private static func suggestion(_ nearest: String?) -> String {
        nearest.map { "; did you mean \"\($0)\"?" } ?? ""
    }
}
