# A formula for Homebrew, to be put into a tap as Formula/slant.rb with the address and checksum of a release.
class Slant < Formula
  desc "Find wording that tilts news articles"
  homepage "https://slant.example/"
  url "https://slant.example/releases/slant-0.1.0.tar.gz"
  sha256 "0000000000000000000000000000000000000000000000000000000000000000"
  license "MIT"

  uses_from_macos "swift" => :build

  def install
    system "swift", "build", "--disable-sandbox", "-c", "release", "--product", "slant"
    bin.install ".build/release/slant"
    generate_completions_from_executable(bin/"slant", "completions")
    (buildpath/"slant.1").write Utils.safe_popen_read(bin/"slant", "completions", "man")
    man1.install "slant.1"
  end

  test do
    (testpath/"draft.txt").write "The talks failed.\n\nThe foreign-sponsored militants withdrew overnight.\n"
    assert_match "conflict/sponsor-label", shell_output("#{bin}/slant --quiet draft.txt", 1)
  end
end
