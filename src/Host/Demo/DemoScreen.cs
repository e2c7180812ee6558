using System.Globalization;
using LowIncomeMonitor.Domain.Rules;
using LowIncomeMonitor.Host.Output;
using Spectre.Console;

namespace LowIncomeMonitor.Host.Demo;

/// <summary>Shows a person what a run found.</summary>
internal static class DemoScreen
{
    // Below this the two languages of a title share a column, one under the other.
    private const int WideTable = 116;

    public static void Print(DemoResult result, IRuleTexts texts) => Print(Terminal.Out, result, texts);

    internal static void Print(IAnsiConsole screen, DemoResult result, IRuleTexts texts)
    {
        var isWide = screen.Profile.Width >= WideTable;
        screen.WriteLine();
        screen.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[bold]{result.People:N0}[/] people in [bold]{result.Households:N0}[/] households; [bold]{result.Records.Accepted:N0}[/] records streamed in, [bold]{result.Hits:N0}[/] concern them, [bold]{result.Records.Quarantined:N0}[/] refused and kept.");
        screen.WriteLine();
        Tables.Print(
            screen,
            "What should be looked at (应核查)",
            isWide ? ["rule", "规则", "meaning", "found", "precision", "recall"] : ["rule", "what 内容", "found", "precision", "recall"],
            result.Findings.Select(f =>
            {
                var text = texts.Of(new RuleId(f.Key)).Title;
                var truth = result.Truth.ByRule.GetValueOrDefault(f.Key);
                string[] title = isWide ? [text.Zh, text.En] : [$"{text.Zh}\n{text.En}"];
                return (string[])[f.Key, .. title, $"{f.Value:N0}", Percent(truth?.Precision), Percent(truth?.Recall)];
            }));
        screen.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"Queue: [red]{result.Alerts.Red:N0} red[/], [darkorange]{result.Alerts.Orange:N0} orange[/], [yellow]{result.Alerts.Yellow:N0} yellow[/] cases.");
        screen.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"Against the simulator's truth: precision [bold]{Percent(result.Truth.Precision)}[/], recall [bold]{Percent(result.Truth.Recall)}[/], {result.Truth.TrapsRaised} traps raised.");
        foreach (var difference in result.Truth.Differences)
            screen.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"  [grey]{difference}[/]");
        screen.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[grey]{result.Seconds:N1} s on the {result.Log} log, {result.PeakMemoryMb:N0} MiB at most, findings {result.FindingsDigest}[/]");
    }

    // A rule of which the truth says nothing is neither right nor wrong.
    private static string Percent(double? share) => share?.ToString("P1", CultureInfo.InvariantCulture) ?? "-";
}
