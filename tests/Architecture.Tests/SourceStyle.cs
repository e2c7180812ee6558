using System.Text.RegularExpressions;

namespace LowIncomeMonitor.Architecture.Tests;

/// <summary>Rules of the code base that the compiler does not check.</summary>
internal static partial class SourceStyle
{
    public const int HardLimit = 400;

    private static readonly string[] s_emptyNames = ["Manager", "Helper", "Helpers", "Util", "Utils", "Utilities", "Common", "Misc"];

    public static IReadOnlyList<string> Violations(SourceTree tree)
    {
        var violations = new List<string>();
        foreach (var path in tree.Files("src", "*.cs").Concat(tree.Files("compat", "*.cs")).Concat(tree.Files("tests", "*.cs")))
        {
            var text = tree.Read(path);
            if (text.Count(c => c == '\n') > HardLimit)
                violations.Add($"{path}: above {HardLimit} lines, split it");
            if (s_emptyNames.Any(n => Path.GetFileNameWithoutExtension(path).EndsWith(n, StringComparison.Ordinal)))
                violations.Add($"{path}: the name says nothing");
            if (!path.StartsWith("tests/", StringComparison.Ordinal))
                violations.AddRange(OfProduct(path, text));
        }

        return violations;
    }

    /// <summary>Median number of lines of the files below src.</summary>
    public static double MedianLines(SourceTree tree)
    {
        var lines = tree.Files("src", "*.cs").Select(f => tree.Read(f).Count(c => c == '\n')).Order().ToList();
        return (lines[(lines.Count - 1) / 2] + lines[lines.Count / 2]) / 2.0;
    }

    private static IEnumerable<string> OfProduct(string path, string text)
    {
        var code = Comment().Replace(text, "");
        if (PublicType().Count(code) > 1)
            yield return $"{path}: more than one public type";
        if (Unfinished().Match(text) is { Success: true } mark)
            yield return $"{path}: unfinished mark {mark.Value}";
        if (LooseLog().IsMatch(code))
            yield return $"{path}: logs outside Log.cs; write a LoggerMessage method";
        if (Destructured().IsMatch(code))
            yield return $"{path}: logs a whole object";
        if (!path.StartsWith("src/Host/", StringComparison.Ordinal) && AmbientConsole().IsMatch(code))
            yield return $"{path}: writes to the console";
    }

    [GeneratedRegex(@"^public (?:(?:sealed|abstract|static|partial|readonly|ref) )*(?:class|record|struct|interface|enum)\b", RegexOptions.Multiline)]
    private static partial Regex PublicType();

    [GeneratedRegex(@"//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"NotImplementedException|\b(?:TODO|FIXME|HACK)\b")]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"\.Log(?:Trace|Debug|Information|Warning|Error|Critical)\(")]
    private static partial Regex LooseLog();

    [GeneratedRegex(@"Message = ""[^""]*\{@")]
    private static partial Regex Destructured();

    [GeneratedRegex(@"\bConsole\.(?:Out|Error|Write|WriteLine|In)\b")]
    private static partial Regex AmbientConsole();
}
