using System.CommandLine;
using System.Globalization;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Domain.Rules;
using LowIncomeMonitor.Domain.Rules.Catalogue;
using LowIncomeMonitor.Host.Composition;
using LowIncomeMonitor.Host.Output;
using LowIncomeMonitor.Host.Reconciliation;
using LowIncomeMonitor.Ingestion.Import;
using LowIncomeMonitor.Matching;
using LowIncomeMonitor.Matching.Rules;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LowIncomeMonitor.Host.Commands;

/// <summary>Compares a month's payments with a roster, file against file.</summary>
internal static class ReconcileCommand
{
    private static readonly Option<string?> s_roster = new("--roster") { Description = "Roster file: csv, xlsx or jsonl." };
    private static readonly Option<string?> s_payments = new("--payments") { Description = "Payments file; earlier months in it serve P07, P09 and P10." };
    private static readonly Option<string> s_month = new("--month") { Required = true, Description = "The month to judge, yyyy-MM." };
    private static readonly Option<string?> s_out = new("--out") { Description = "CSV file for the differences." };
    private static readonly Option<string?> s_batches = new("--batches") { Description = "CSV of batch heads: batch_id, month, amount, lines (for P08)." };
    private static readonly Option<string?> s_asOf = new("--as-of") { Description = "Day of evaluation, yyyy-MM-dd; the last day of the month unless given." };
    private static readonly Option<string?> s_rosterMapping = new("--roster-mapping") { Description = "YAML file of their roster column: our field." };
    private static readonly Option<string?> s_paymentsMapping = new("--payments-mapping") { Description = "YAML file of their payments column: our field." };
    private static readonly Option<bool> s_stored = new("--stored") { Description = "Prints what the monthly job of the service kept, instead of comparing files." };
    private static readonly Option<bool> s_json = new("--json") { Description = "Prints one JSON object on standard output." };

    public static Command Create()
    {
        var command = new Command("reconcile", "Compares a month's payments with the roster: wrong, missed, short, late, double (P01 to P10).")
        {
            s_roster, s_payments, s_month, s_out, s_batches, s_asOf, s_rosterMapping, s_paymentsMapping, s_stored, s_json,
        };
        command.SetGuardedAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var month = Day(parsed.GetValue(s_month) + "-01", "--month", "yyyy-MM");
        if (parsed.GetValue(s_stored))
            return await StoredAsync(parsed, month, cancellationToken);
        if (new[] { s_roster, s_payments, s_out }.FirstOrDefault(option => parsed.GetValue(option) is null) is { } missing)
            throw new ArgumentException($"{missing.Name} is missing. Name roster, payments and out, or ask for what the service kept with --stored.");
        var on = parsed.GetValue(s_asOf) is { } asOf ? Day(asOf, "--as-of", "yyyy-MM-dd") : month.AddMonths(1).AddDays(-1);
        var rules = RulesFolder.Of(new ConfigurationBuilder().AddEnvironmentVariables().Build());
        var parameters = ParameterFiles.Load(rules);
        var texts = RuleTextFiles.Load(rules, RuleCatalogue.All);
        var roster = await RecordFile.RosterAsync(parsed.GetValue(s_roster)!, parsed.GetValue(s_rosterMapping), on, cancellationToken);
        var payments = await RecordFile.RegistryAsync(
            Sources.Payments, parsed.GetValue(s_payments)!, parsed.GetValue(s_paymentsMapping), on, cancellationToken);
        var heads = parsed.GetValue(s_batches) is { } path ? BatchHeadFile.Read(path, month) : [];

        var paid = new PaidRoster(roster.Accepted, payments.Accepted);
        var found = Reconciler.Run(paid, heads, month, on, parameters);
        await DifferenceFile.WriteAsync(parsed.GetValue(s_out)!, month, found, texts);
        await SayRefusedAsync("roster", roster.Refused);
        await SayRefusedAsync("payments", payments.Refused);
        await PrintAsync(parsed, paid.Lines.Count(line => line.Line.Month == month), roster.Refused.Count + payments.Refused.Count, found, texts);
        return ExitCodes.Done;
    }

    private static async Task<int> StoredAsync(ParseResult parsed, DateOnly month, CancellationToken cancellationToken)
    {
        await using var app = MonitorHost.Build(Roles.None, logLevel: LogLevel.Warning);
        await MonitorHost.PrepareAsync(app.Services, cancellationToken);
        var kept = await app.Services.GetRequiredService<MonthReconciliation>().ReadAsync(month, cancellationToken);
        var texts = app.Services.GetRequiredService<IRuleTexts>();
        if (parsed.GetValue(s_json))
            await Json.PrintAsync(new { Findings = kept.GroupBy(d => d.Rule.Value).ToDictionary(g => g.Key, g => new { Count = g.Count(), Amount = g.Sum(d => d.Amount?.Yuan ?? 0) }) });
        else
            Tables.Print(
                $"Differences across households in {parsed.GetValue(s_month)}", ["rule", "what", "subject", "households", "yuan at stake"],
                kept.Select(d => (string[])[d.Rule.Value, $"{texts.Of(d.Rule).Title.Zh}\n{texts.Of(d.Rule).Title.En}", d.Subject, $"{d.Households:N0}", $"{d.Amount?.Yuan:N2}"]));
        return ExitCodes.Done;
    }

    private static async Task PrintAsync(ParseResult parsed, int lines, int refused, IReadOnlyList<PaidDifference> found, RuleTextFiles texts)
    {
        var byRule = found.GroupBy(d => d.Rule).OrderBy(g => g.Key).ToList();
        if (parsed.GetValue(s_json))
        {
            await Json.PrintAsync(new
            {
                Lines = lines,
                Quarantined = refused,
                Findings = byRule.ToDictionary(g => g.Key.Value, g => new { Count = g.Count(), Amount = Sum(g) }),
                Out = parsed.GetValue(s_out),
            });
            return;
        }

        Tables.Print(
            $"{lines:N0} lines of {parsed.GetValue(s_month)}, {refused:N0} rows refused", ["rule", "what", "count", "yuan at stake"],
            byRule.Select(g => (string[])[g.Key.Value, $"{texts.Of(g.Key).Title.Zh}\n{texts.Of(g.Key).Title.En}", $"{g.Count():N0}", $"{Sum(g):N2}"]));
        await Console.Out.WriteLineAsync($"Every difference with its steps: {parsed.GetValue(s_out)}. Each is a question to settle; nothing was stopped or changed.");
    }

    private static decimal Sum(IEnumerable<PaidDifference> differences) => differences.Sum(d => d.Amount?.Yuan ?? 0);

    private static async Task SayRefusedAsync(string file, IReadOnlyList<ImportRefusal> refused)
    {
        foreach (var refusal in refused.Take(5))
            await Console.Error.WriteLineAsync($"{file} line {refusal.LineNo}, {refusal.Column}: {refusal.Reason}");
        if (refused.Count > 5)
            await Console.Error.WriteLineAsync($"{file}: {refused.Count - 5:N0} more rows refused.");
    }

    private static DateOnly Day(string text, string option, string form) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new ArgumentException($"{option} must be written as {form}.");
}
