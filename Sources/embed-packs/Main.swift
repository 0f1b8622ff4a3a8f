@main
struct EmbedPacksMain {
    static func main() {}
}
