using System.Text.RegularExpressions;

namespace LowIncomeMonitor.Architecture.Tests;

/// <summary>
/// A score ranks and asks for a call. Whatever judges help may not read one: rules, accounting and lifecycle do not know
/// it, the desk does not look at it, and what challengers say is read by nobody but the comparison of models.
/// </summary>
internal static partial class ScoreReaders
{
    private static readonly string[] s_readers = ["src/Alerts/Risk/", "src/Alerts/Migrations/", "src/Alerts/Store/HouseholdStore.cs"];

    private static readonly string[] s_shadowReaders = ["src/Alerts/Risk/", "src/Alerts/Migrations/"];

    private static readonly string[] s_judges =
    [
        "src/Domain/Alerting/CaseLifecycle.cs", "src/Domain/Alerting/CaseMove.cs", "src/Domain/Alerting/CasePosition.cs", "src/Domain/Rules/",
        "src/Domain/Accounting/", "src/Domain/Payments/", "src/Matching/", "src/Ingestion/", "src/Alerts/Desk/",
    ];

    public static IReadOnlyList<string> Violations(SourceTree tree)
    {
        var violations = new List<string>();
        foreach (var path in tree.Files("src", "*.cs").Concat(tree.Files("src", "*.sql")))
        {
            var code = Comment().Replace(tree.Read(path), "");
            if (Scores().IsMatch(code) && !IsUnder(path, s_readers))
                violations.Add($"{path}: reads scores");
            if (Shadow().IsMatch(code) && !IsUnder(path, s_shadowReaders))
                violations.Add($"{path}: reads what challengers say");
            if (IsUnder(path, s_judges) && Judged().IsMatch(code))
                violations.Add($"{path}: judges by a score");
        }

        return violations;
    }

    private static bool IsUnder(string path, string[] places) => places.Any(place => path.StartsWith(place, StringComparison.Ordinal));

    [GeneratedRegex(@"(?m)//.*$|^\s*--.*$")]
    private static partial Regex Comment();

    [GeneratedRegex(@"\brisk\.(?:scores|score_history)\b")]
    private static partial Regex Scores();

    [GeneratedRegex(@"\brisk\.shadow_scores\b")]
    private static partial Regex Shadow();

    [GeneratedRegex(@"\bHouseholdScore\b|\bHouseholdRisk\b|\bRiskBand\b|\.Risk\b(?!\.)(?!;)|\bc\.risk(?:_band)?\b")]
    private static partial Regex Judged();
}
