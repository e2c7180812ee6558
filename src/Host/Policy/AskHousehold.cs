using System.Globalization;
using LowIncomeMonitor.Domain.Accounting;
using LowIncomeMonitor.Domain.Parameters;
using LowIncomeMonitor.Domain.Rules;
using LowIncomeMonitor.Host.Commands;
using LowIncomeMonitor.Host.Composition;
using LowIncomeMonitor.Host.Output;
using LowIncomeMonitor.Matching;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LowIncomeMonitor.Host.Policy;

/// <summary>Shows what the rules say of one household on a day, with what was known on another.</summary>
internal static class AskHousehold
{
    private static readonly string[] s_columns = ["step", "", "found", "compared with", "record or reference"];

    /// <exception cref="CommandFailedException">Nobody had heard of the household.</exception>
    public static async Task RunAsync(
        string household, DateOnly? on, DateOnly? known, bool json, CancellationToken cancellationToken)
    {
        await using var app = MonitorHost.Build(Roles.None, logLevel: LogLevel.Warning);
        await MonitorHost.PrepareAsync(app.Services, cancellationToken);
        var offset = app.Services.GetRequiredService<MatchingOptions>().UtcOffset;
        var today = DateOnly.FromDateTime(app.Services.GetRequiredService<TimeProvider>().GetUtcNow().ToOffset(offset).DateTime);
        var day = on ?? today;
        // What became known in the course of a day counts as known on it.
        DateTimeOffset? instant = known is { } last ? new(last.AddDays(1).ToDateTime(TimeOnly.MinValue).AddTicks(-10), offset) : null;
        var answer = await app.Services.GetRequiredService<HouseholdInquiry>().AskAsync(household, day, instant, cancellationToken)
            ?? throw new CommandFailedException(
                $"Nobody had heard of household {household} {(known is null ? "" : $"by {Day(known.Value)} ")}in the rosters imported so far.");
        if (json)
            await PrintJsonAsync(answer, day, known);
        else
            Print(answer, day, known, app.Services.GetRequiredService<IRuleTexts>());
    }

    private static Task PrintJsonAsync(HouseholdAnswer answer, DateOnly on, DateOnly? known) => Json.PrintAsync(new
    {
        Household = answer.Household.HouseholdId,
        Region = answer.Household.Region.ToString(),
        Area = answer.Household.Area.ToString().ToLowerInvariant(),
        On = Day(on),
        Known = known is { } last ? Day(last) : null,
        answer.Edition,
        Programmes = answer.Household.ProgrammesOn(on),
        Members = answer.Account.Standings.Select(s => new { s.Member.PersonId, s.Counts, Why = s.Check, s.Missing }),
        Income = Amount(answer.Account.Income),
        PerHead = answer.Account.PerHead is { } head ? Amount(head) : null,
        Line = answer.Account.Line?.Value,
        Layer = answer.Account.Layer.ToString().ToLowerInvariant(),
        Rules = answer.Rules.Select(r => new
        {
            Rule = r.Rule.Value, Stage = r.Stage.ToString().ToLowerInvariant(), r.Outcome.PersonId, Verdict = Word(r.Outcome.Verdict),
            Level = (r.Outcome.Verdict as Verdict.Applies)?.Level.ToString().ToLowerInvariant(),
            Amount = (r.Outcome.Verdict as Verdict.Applies)?.Amount?.Yuan, Missing = (r.Outcome.Verdict as Verdict.Unknown)?.Missing,
            Steps = r.Outcome.Verdict.Trace.Steps.Select(s => new
            {
                s.Check, Outcome = s.Outcome.ToString().ToLowerInvariant(), s.Value, s.ComparedWith, Record = s.Source?.ToString(),
                Parameter = s.Parameter?.Key, s.Parameter?.Reference,
            }),
        }),
    });

    private static void Print(HouseholdAnswer answer, DateOnly on, DateOnly? known, IRuleTexts texts)
    {
        Console.Out.WriteLine(
            $"{answer.Household.HouseholdId} · {answer.Household.Region} · {answer.Household.Area.ToString().ToLowerInvariant()} · "
            + $"{string.Join(", ", answer.Household.ProgrammesOn(on))} · on {Day(on)}{(known is { } last ? $", as known on {Day(last)}" : "")}"
            + $" · edition {answer.Edition} · layer by income: {answer.Account.Layer.ToString().ToLowerInvariant()}");
        Tables.Print("Account 家庭核算", s_columns, answer.Account.Steps.Select(step => Row(step, texts)));
        foreach (var rule in answer.Rules)
            Tables.Print(
                $"{rule.Rule} {texts.Of(rule.Rule).Title.Zh} · {texts.Of(rule.Rule).Title.En} · person {rule.Outcome.PersonId}: {Says(rule)}",
                s_columns, rule.Outcome.Verdict.Trace.Steps.Select(step => Row(step, texts)));
        if (answer.Rules.Count == 0)
            Console.Out.WriteLine("No rule has anything to look at in this household.");
    }

    private static string[] Row(TraceStep step, IRuleTexts texts)
    {
        var sentence = texts.OfCheck(step.Check);
        var source = step.Source?.ToString() ?? "";
        var basis = step.Parameter is { } parameter
            ? $"{(parameter.Confirmed ? "" : "UNCONFIRMED 未经确认 ")}{parameter.Reference}"
            : "";
        return
        [
            $"{sentence.Zh} {sentence.En}{(step.PersonId == 0 ? "" : $" [{step.PersonId}]")}", step.Outcome.ToString().ToLowerInvariant(),
            step.Value ?? "", step.ComparedWith ?? "", source.Length > 0 && basis.Length > 0 ? $"{source}; {basis}" : source + basis,
        ];
    }

    private static string Says(RuleAnswer rule)
    {
        var stage = rule.Stage == RuleStage.Shadow ? " (shadow)" : "";
        return rule.Outcome.Verdict switch
        {
            Verdict.Applies applies => $"applies, {applies.Level.ToString().ToLowerInvariant()}, {applies.Amount?.ToString() ?? "amount unknown"}{stage}",
            Verdict.Unknown unknown => $"unknown, missing {string.Join(", ", unknown.Missing)}{stage}",
            _ => $"does not apply{stage}",
        };
    }

    private static string Word(Verdict verdict) => verdict switch
    {
        Verdict.Applies => "applies",
        Verdict.Unknown => "unknown",
        _ => "does_not_apply",
    };

    private static object Amount(CountedAmount amount) => new
    {
        Kind = amount switch { CountedAmount.Known => "known", CountedAmount.AtLeast => "at_least", _ => "unknown" },
        Floor = amount.Floor.Yuan, Indicated = amount.Indicated.Yuan, amount.Missing,
    };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
