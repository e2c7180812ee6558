using System.Globalization;
using LowIncomeMonitor.Domain.Policy;
using LowIncomeMonitor.Host.Output;

namespace LowIncomeMonitor.Host.Policy;

/// <summary>Shows the edition in force, what waits with what it would do, and the journal.</summary>
internal static class GateScreen
{
    public static async Task PrintAsync(GateStanding standing)
    {
        await Console.Out.WriteLineAsync($"In force: edition {standing.InForce}.");
        foreach (var candidate in standing.Waiting)
            await PrintAsync(candidate);
        if (standing.Waiting.Count == 0)
            await Console.Out.WriteLineAsync("No edition waits.");
        Tables.Print(
            "Journal (政策版本记录)", ["when", "edition", "step", "who", "why"],
            standing.Journal.Select(entry => (string[])[$"{entry.At:u}", entry.Edition, Word(entry.Step), entry.Who, entry.Reason]));
    }

    public static async Task PrintAsync(PolicyCandidate candidate)
    {
        await Console.Out.WriteLineAsync(
            $"Edition {candidate.Edition} waits for a second person. Proposed by {candidate.Proposer} at {candidate.ProposedAt:u}: {candidate.Reason}");
        await Console.Out.WriteLineAsync(
            $"It changes {string.Join(", ", candidate.Regions.Select(region => region.Length == 0 ? "national" : region))} against edition {candidate.Base}; compared for {Day(candidate.On)}.");
        if (candidate.Trial is { } trial)
        {
            await Console.Out.WriteLineAsync(
                $"On trial: {trial.Gained:N0} findings would be raised, {trial.Lost:N0} would not, {trial.Changed:N0} would have another level or amount.");
        }

        EffectScreen.Print(candidate.Effect);
    }

    public static Task PrintJsonAsync(GateStanding standing) => Json.PrintAsync(new
    {
        standing.InForce,
        Waiting = standing.Waiting.Select(Shown),
        Journal = standing.Journal.Select(entry => new { entry.Edition, Step = Word(entry.Step), entry.Who, entry.Reason, entry.At }),
    });

    public static Task PrintJsonAsync(PolicyCandidate candidate) => Json.PrintAsync(Shown(candidate));

    private static object Shown(PolicyCandidate candidate) => new
    {
        candidate.Edition, candidate.Base, candidate.Proposer, candidate.Reason, candidate.ProposedAt, On = Day(candidate.On), candidate.Regions,
        candidate.OnTrial, candidate.Trial, Effect = EffectScreen.Shown(candidate.Effect),
    };

    private static string Word(GateStep step) => step.ToString().ToLowerInvariant();

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
