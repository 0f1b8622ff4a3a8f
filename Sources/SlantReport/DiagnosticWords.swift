import SlantDiagnostics

extension Diagnostic {
    /// Message and advice as one text, for formats that have one field: `it takes a side. Write government.`
    var fullMessage: String {
        guard let advice, !advice.isEmpty else { return message }
        return "\(message). \(advice)"
    }
}
