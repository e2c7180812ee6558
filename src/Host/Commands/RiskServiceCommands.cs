using System.CommandLine;
using System.Globalization;
using LowIncomeMonitor.Alerts;
using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.People;
using LowIncomeMonitor.Domain.Risk.Models;
using LowIncomeMonitor.Host.Composition;
using LowIncomeMonitor.Host.Output;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LowIncomeMonitor.Host.Commands;

/// <summary>Scores in the service: why a household has its own, bringing all to the day, and how the models did.</summary>
internal static class RiskServiceCommands
{
    private static readonly Option<bool> s_json = new("--json") { Description = "Prints one JSON object on standard output." };

    public static IEnumerable<Command> All() => [Score(), Watch(), Report(), Challenge()];

    /// <summary>Why a household of the database has its score. Whoever runs the program on its machine may see every region.</summary>
    public static Task<int> ExplainAsync(string householdId, bool json, CancellationToken cancellationToken) => WithAsync(
        async services =>
        {
            var everywhere = new DeskCaller("operator", [.. RegionCode.Provinces.Select(province => province.ToString())]);
            var answer = await services.GetRequiredService<IRiskDesk>().ScoreOfAsync(everywhere, householdId, cancellationToken)
                ?? throw new CommandFailedException("There is no such household. Give its identifier as the roster has it.");
            if (json)
                await Json.PrintAsync(Shown(answer));
            else
                Print(answer);
        },
        cancellationToken);

    private static Command Score()
    {
        var command = new Command("score", "Brings the scores of all households to the day now, as is done by night, if that is not done yet.");
        command.SetGuardedAction((_, cancellationToken) => WithAsync(
            services => services.GetRequiredService<IRiskRounds>().ScoreAsync(cancellationToken), cancellationToken));
        return command;
    }

    private static Command Watch()
    {
        var command = new Command("watch", "Holds the models in use against training and outcomes for last month, if that is not done yet, and shows it.") { s_json };
        command.SetGuardedAction((parsed, cancellationToken) => WithAsync(
            async services =>
            {
                await services.GetRequiredService<IRiskRounds>().WatchAsync(cancellationToken);
                await PrintAsync(await services.GetRequiredService<IRiskDesk>().ReportAsync(null, cancellationToken), parsed.GetValue(s_json));
            },
            cancellationToken));
        return command;
    }

    private static Command Report()
    {
        var month = new Option<string?>("--month") { Description = "yyyy-MM; the latest one unless given." };
        var command = new Command("report", "How the models did in a month, in words for leaders; small counts are hidden.") { month, s_json };
        command.SetGuardedAction((parsed, cancellationToken) =>
        {
            var asked = MonthOf(parsed.GetValue(month));
            return WithAsync(
                async services => await PrintAsync(
                    await services.GetRequiredService<IRiskDesk>().ReportAsync(asked, cancellationToken), parsed.GetValue(s_json)),
                cancellationToken);
        });
        return command;
    }

    private static Command Challenge()
    {
        var id = new Argument<string>("MODEL") { Description = "Identifier, as risk models lists it." };
        var by = new Option<string>("--by") { Description = "Your name: it is kept.", Required = true };
        var reason = new Option<string>("--reason") { Description = "Why, in words: it is kept.", Required = true };
        var end = new Option<bool>("--end") { Description = "Ends it." };
        var command = new Command("challenge", "Makes a model a challenger: it scores in shadow, to be compared with the one in use.") { id, by, reason, end, s_json };
        command.SetGuardedAction((parsed, cancellationToken) => WithAsync(
            async services =>
            {
                var made = await services.GetRequiredService<IRiskDesk>().ChallengeAsync(
                    parsed.GetValue(id)!, !parsed.GetValue(end), parsed.GetValue(by)!, parsed.GetValue(reason)!, cancellationToken);
                if (parsed.GetValue(s_json))
                    await Json.PrintAsync(made);
                else
                    await Console.Out.WriteLineAsync($"{made.ModelId} {(made.Challenging ? "scores in shadow" : "does not score any more")}.");
            },
            cancellationToken));
        return command;
    }

    private static void Print(HouseholdAnswer answer)
    {
        if (answer.Score is not { } score)
        {
            Terminal.Out.Profile.Out.Writer.WriteLine($"No score: {answer.WhyNot}.");
            return;
        }

        var title = string.Create(CultureInfo.InvariantCulture, $"{score.Probability:P1}, band {(score.Band?.ToString() ?? "not drawn yet").ToLowerInvariant()}, by {score.ModelId} on {score.On:yyyy-MM-dd}");
        Tables.Print(title, ["原因", "reason"], score.Reasons.Select(r => (string[])[r.Sentence.Zh, r.Sentence.En]));
        if (score.Changes.Count > 0)
            Tables.Print($"What changed since {score.ChangedSince:yyyy-MM-dd}", ["变化", "change"], score.Changes.Select(r => (string[])[r.Sentence.Zh, r.Sentence.En]));
    }

    private static object Shown(HouseholdAnswer answer) => new
    {
        Household = answer.HouseholdId, answer.Region, answer.WhyNot, answer.Score?.Probability, Band = answer.Score?.Band?.ToString().ToLowerInvariant(),
        Model = answer.Score?.ModelId, answer.Score?.On, Reasons = RiskModelCommands.Plain(answer.Score?.Reasons ?? []),
        Changes = RiskModelCommands.Plain(answer.Score?.Changes ?? []), answer.Score?.ChangedSince,
    };

    private static async Task PrintAsync(IReadOnlyList<WatchedMonth> months, bool json)
    {
        if (json)
        {
            await Json.PrintAsync(new
            {
                Models = months.Select(month => new
                {
                    Month = month.Report.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture), Model = month.Report.ModelId, month.InUse, month.Text,
                    month.Report.Alarms, month.Report.Shifts, month.FellBackTo,
                    Groups = month.Groups.Select(group => new { group.Attribute, group.Group, Households = group.Rows, group.Promised, group.Seen }),
                }),
            });
            return;
        }

        if (months.Count == 0)
            await Console.Out.WriteLineAsync("That month was not watched: no model was in use, or it is not over.");
        foreach (var month in months)
            await Console.Out.WriteLineAsync($"{month.Text.Zh}\n{month.Text.En}");
    }

    private static DateOnly? MonthOf(string? text) => text is null
        ? null
        : DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
            ? month
            : throw new ArgumentException("--month must be a month as yyyy-MM.");

    private static async Task<int> WithAsync(Func<IServiceProvider, Task> work, CancellationToken cancellationToken)
    {
        await using var app = MonitorHost.Build(Roles.None, logLevel: LogLevel.Warning);
        await MonitorHost.PrepareAsync(app.Services, cancellationToken);
        await work(app.Services);
        return ExitCodes.Done;
    }
}
