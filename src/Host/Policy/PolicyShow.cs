using System.Globalization;
using LowIncomeMonitor.Domain.Parameters;
using LowIncomeMonitor.Domain.People;
using LowIncomeMonitor.Host.Commands;
using LowIncomeMonitor.Host.Output;
using LowIncomeMonitor.Matching.Rules;

namespace LowIncomeMonitor.Host.Policy;

/// <summary>Shows what the packs of a folder say, with the reference and the mark of what nobody has confirmed.</summary>
internal static class PolicyShow
{
    /// <exception cref="CommandFailedException">No pack knows the key.</exception>
    public static async Task RunAsync(string folder, PolicyQuestion question, bool json)
    {
        var edition = ParameterFiles.Load(folder);
        var keys = question.Key is { } one ? [one] : edition.Parameters.Keys;
        if (question.Key is { } key && !edition.Titles.ContainsKey(key))
            throw new CommandFailedException($"No pack knows '{key}'. ./monitor policy show --region {question.Region} lists what is in force.");
        var rows = keys.SelectMany(k => Rows(edition, k, question)).ToList();
        if (json)
            await PrintJsonAsync(edition, question, rows);
        else
            Print(edition, question, rows);
    }

    // Where both areas have one value, one row says so.
    private static IEnumerable<Row> Rows(ParameterEdition edition, string key, PolicyQuestion question)
    {
        var rows = question.Areas.Select(area => new Row(
            key, edition.Titles.GetValueOrDefault(key, key), Word(area), edition.Find(key, question.Region, area, question.On),
            edition.Parameters.History(key, question.Region, area))).ToList();
        if (rows is [{ } urban, { } rural] && Equals(urban.Value, rural.Value) && urban.Course.SequenceEqual(rural.Course))
            rows = [urban with { Area = "both" }];
        return question.Key is null ? rows.Where(row => row.Value is not null) : rows;
    }

    private static Task PrintJsonAsync(ParameterEdition edition, PolicyQuestion question, List<Row> rows) => Json.PrintAsync(new
    {
        Edition = edition.Version,
        Region = question.Region.ToString(),
        On = Day(question.On),
        Values = rows.Select(row => new
        {
            row.Key, row.Title, row.Area, Value = row.Value?.Value, Written = row.Value is { } v ? ParameterWords.Write(v.Unit, v.Value) : null,
            row.Value?.Unit, From = row.Value is { } f ? Day(f.From) : null, To = row.Until(question.On) is { } to ? Day(to) : null,
            PackRegion = row.Value?.Region, row.Value?.Reference, row.Value?.Confirmed, row.Value?.Derivation,
            Course = question.Key is null ? null : row.Course.Select(p => new
            {
                From = Day(p.From), To = p.To is { } end ? Day(end) : null, p.Value?.Value, p.Value?.Reference, p.Value?.Confirmed,
            }),
        }),
    });

    private static void Print(ParameterEdition edition, PolicyQuestion question, List<Row> rows)
    {
        Tables.Print(
            $"In force in {question.Region} on {Day(question.On)} · edition {edition.Version}",
            ["parameter", "area", "value", "since", "until", "pack", "basis"],
            rows.Select(row => (string[])
            [
                row.Key, row.Area, Written(row.Value), row.Value is { } v ? Day(v.From) : "",
                row.Until(question.On) is { } to ? Day(to) : "", row.Value?.Region ?? "", Mark(row.Value),
            ]));
        if (question.Key is not null)
            foreach (var row in rows)
                PrintCourse(row);
    }

    private static void PrintCourse(Row row) => Tables.Print(
        $"{row.Title} · {row.Area}", ["from", "to", "value", "basis", "reference"],
        row.Course.Select(p => (string[])
        [
            Day(p.From), p.To is { } to ? Day(to) : "", Written(p.Value), Mark(p.Value),
            $"{p.Value?.Reference}{(p.Value?.Derivation is { } d ? $" ({d})" : "")}",
        ]));

    private static string Written(ParameterValue? value) => value is null
        ? "none in force"
        : $"{ParameterWords.Write(value.Unit, value.Value)} {(value.Unit is ParameterUnits.Flag or ParameterUnits.Base or ParameterUnits.Stage ? "" : value.Unit)}".TrimEnd();

    // A value whose source is a copy may be used, but nobody should take it for the law.
    private static string Mark(ParameterValue? value) => value switch
    {
        null => "",
        { Confirmed: true } => "confirmed",
        _ => "UNCONFIRMED 未经确认",
    };

    private static string Word(AreaKind area) => area == AreaKind.Urban ? "urban" : "rural";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private sealed record Row(string Key, string Title, string Area, ParameterValue? Value, IReadOnlyList<ParameterPeriod> Course)
    {
        public DateOnly? Until(DateOnly on) => Course.FirstOrDefault(p => p.From <= on && (p.To is not { } to || on < to))?.To;
    }
}
