using System.Text;
using LowIncomeMonitor.Domain.People;
using LowIncomeMonitor.Matching.CrossChecks.Files;
using LowIncomeMonitor.Matching.CrossChecks.Linkage;
using LowIncomeMonitor.Matching.CrossChecks.Out;
using LowIncomeMonitor.Matching.CrossChecks.Roster;
using LowIncomeMonitor.Platform.Files;

namespace LowIncomeMonitor.Matching.CrossChecks;

/// <summary>
/// Checks a file against a file, without a database: hits in one file, what could not be compared in another beside it.
/// Both hold personal data and belong to whoever runs the check; nothing else shows a name or a number.
/// </summary>
public sealed class CrossCheckRunner(TimeProvider clock, TimeSpan utcOffset)
{
    /// <summary>Households that fit a screen; the file has all.</summary>
    private const int MostOnScreen = 200;

    /// <exception cref="FileRefusedException">One of the files cannot be read as a whole; nothing was written.</exception>
    /// <exception cref="ArgumentException">There is no such register, or two of the paths are one.</exception>
    /// <exception cref="IOException">A file is missing, or one cannot be written.</exception>
    public async Task<CrossCheckSummary> RunAsync(
        CrossCheckRequest request, IProgress<CrossCheckProgress>? progress, CancellationToken cancellationToken)
    {
        PersonColumns.Of(request.Source);
        var paths = CrossCheckPaths.Of(request);
        var lastBirthDay = request.AsOf ?? DateOnly.FromDateTime(clock.GetUtcNow().ToOffset(utcOffset).Date);
        var workers = request.Workers ?? Environment.ProcessorCount;
        using var register = RowFile.Open(request.RegisterPath, request.RegisterEncoding, request.ChunkSize);
        using var quarantine = new PendingFile(paths.Quarantine, request.ForSpreadsheets);
        var refused = new QuarantineFile(quarantine.Csv);
        refused.WriteHeader();
        var (roster, rosterRefused) = await ReadRosterAsync(request, lastBirthDay, workers, refused, cancellationToken);

        using var hits = new PendingFile(paths.Hits, request.ForSpreadsheets);
        var hitFile = new HitFile(hits.Csv, roster, request.Source, register.Encoding);
        hitFile.WriteHeader(register.Columns);
        var tally = new HouseholdTally(roster, keep: paths.Report is not null);
        var pass = new CrossCheckPass(
            roster, register, request.Source, MappingOf(request.RegisterMappingPath), lastBirthDay,
            request.Fuzzy ? new RowLinker(roster, register.Encoding) : null, tally,
            new FileSink(hitFile, refused, register.Encoding), clock);
        await pass.RunAsync(workers, progress, cancellationToken);

        if (paths.Report is { } reportPath)
            WriteReport(reportPath, request, roster, tally);
        hits.Complete();
        quarantine.Complete();
        return Summary(pass, tally, roster, rosterRefused);
    }

    private static async Task<(RosterList Roster, int Refused)> ReadRosterAsync(
        CrossCheckRequest request, DateOnly lastBirthDay, int workers, QuarantineFile refused, CancellationToken cancellationToken)
    {
        var count = 0;
        using var file = RowFile.Open(request.RosterPath, request.RosterEncoding, request.ChunkSize);
        var reader = new RosterListReader(
            file, MappingOf(request.RosterMappingPath), lastBirthDay, request.AsOf, (line, column, reason, row) =>
            {
                count++;
                refused.Add("roster", line, column, reason, row, file.Encoding);
            });
        return (await reader.ReadAsync(workers, cancellationToken), count);
    }

    private static ColumnMapping MappingOf(string? path) => path is null ? ColumnMapping.None : ColumnMapping.Load(path);

    private static void WriteReport(string path, CrossCheckRequest request, RosterList roster, HouseholdTally tally)
    {
        var report = new HouseholdReport(request, roster, tally);
        using var file = new PendingFile(path, request.ForSpreadsheets);
        if (Path.GetExtension(path).Equals(".csv", StringComparison.OrdinalIgnoreCase))
            report.WriteTable(file.Csv);
        else
            file.Csv.Put(Encoding.UTF8.GetBytes(report.Text(names: true)));
        file.Complete();
        if (request.ReportScreen is { } screen)
            screen.Write(report.Text(names: false, MostOnScreen));
    }

    private static CrossCheckSummary Summary(CrossCheckPass pass, HouseholdTally tally, RosterList roster, int rosterRefused) => new()
    {
        Rows = pass.Rows,
        Refused = pass.Refused,
        RefusedByReason = pass.RefusedByReason,
        Strong = tally.Strong,
        Medium = tally.Medium,
        Weak = tally.Weak,
        People = tally.People,
        Households = tally.Households,
        RosterPeople = roster.People.Length,
        RosterRefused = rosterRefused,
        RosterNotEnrolled = roster.NotEnrolled,
        Elapsed = pass.Elapsed,
        WasRounded = WasRounded(pass.RefusedByReason),
    };

    /// <summary>
    /// One wrong number in a thousand ends in three zeros by chance; an export that went through a spreadsheet has them in
    /// nearly every row.
    /// </summary>
    private static bool WasRounded(IReadOnlyDictionary<string, long> refused)
    {
        var rounded = CountOf(CitizenIdDefect.SpreadsheetRounding);
        return CountOf(CitizenIdDefect.ScientificNotation) > 0 || rounded > 3 + CountOf(CitizenIdDefect.WrongCheckDigit) / 100;

        long CountOf(CitizenIdDefect defect) => refused.GetValueOrDefault(RefusalReasons.OfNumber(defect).Code);
    }
}
