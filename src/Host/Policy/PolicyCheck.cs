using System.Globalization;
using LowIncomeMonitor.Alerts.Calendars;
using LowIncomeMonitor.Domain.Parameters;
using LowIncomeMonitor.Domain.People;
using LowIncomeMonitor.Domain.Policy;
using LowIncomeMonitor.Domain.Rules.Catalogue;
using LowIncomeMonitor.Host.Output;
using LowIncomeMonitor.Matching.Rules;

namespace LowIncomeMonitor.Host.Policy;

/// <summary>Everything of a rules folder read as a service would read it at its start.</summary>
internal sealed record PolicyCheck(string Folder, ParameterEdition? Edition, IReadOnlyList<YamlFault> Faults)
{
    public static PolicyCheck Run(string folder)
    {
        var faults = new List<YamlFault>();
        var edition = Try(() => ParameterFiles.Load(folder), faults);
        Try(() => RuleTextFiles.Load(folder, RuleCatalogue.All), faults);
        try
        {
            WorkCalendarFiles.Load(Path.Combine(folder, "calendars"));
        }
        catch (Exception error) when (error is InvalidDataException or DirectoryNotFoundException)
        {
            faults.Add(new YamlFault("calendars", 0, error.Message));
        }

        return new(folder, faults.Count == 0 ? edition : null, faults);
    }

    public async Task PrintAsync(bool json)
    {
        var entries = Edition?.Parameters.Entries ?? [];
        var below = Edition is null ? [] : StandardChain.Below(Edition.Parameters);
        if (json)
        {
            await Json.PrintAsync(new
            {
                Ok = Faults.Count == 0, Folder, Edition?.Version, Parameters = Edition?.Parameters.Keys.Count ?? 0,
                Values = entries.Count, Unconfirmed = entries.Count(e => !e.Value.Confirmed), Faults,
                BelowLeast = below.Select(one => new
                {
                    Rule = "J10", Region = one.Region.ToString(), Area = Word(one.Area), From = Day(one.From), To = one.To is { } to ? Day(to) : null,
                    Missing = one.Missing.Yuan,
                }),
            });
            return;
        }

        foreach (var fault in Faults)
            await Console.Out.WriteLineAsync(fault.ToString());
        foreach (var one in below)
            await Console.Out.WriteLineAsync(Sentence(one));
        await Console.Out.WriteLineAsync(Faults.Count > 0
            ? $"{Faults.Count} fault(s) in {Folder}. The folder is refused as a whole; a running service keeps the edition that it has."
            : $"No fault. Edition {Edition!.Version}: {Edition.Parameters.Keys.Count} parameters, {entries.Count} values, {entries.Count(e => !e.Value.Confirmed)} of them unconfirmed (未经确认).");
    }

    private static string Sentence(StandardBelowLeast one) =>
        $"J10 {one.Region} {Word(one.Area)}, from {Day(one.From)}{(one.To is { } to ? $" to before {Day(to)}" : "")}: destitute support is {one.Missing} yuan a month below its least multiple of dibao.";

    private static string Word(AreaKind area) => area == AreaKind.Urban ? "urban" : "rural";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static T? Try<T>(Func<T> load, List<YamlFault> faults)
        where T : class
    {
        try
        {
            return load();
        }
        catch (RulesFilesException refusal)
        {
            faults.AddRange(refusal.Faults);
            return null;
        }
    }
}
