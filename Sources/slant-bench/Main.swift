@main
struct SlantBenchMain {
    static func main() {}
}
