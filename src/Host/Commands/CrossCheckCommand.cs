using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using LowIncomeMonitor.Host.Output;
using LowIncomeMonitor.Matching;
using LowIncomeMonitor.Matching.CrossChecks;

namespace LowIncomeMonitor.Host.Commands;

/// <summary>Checks a register's file against a roster's file, without a database.</summary>
internal static class CrossCheckCommand
{
    private static readonly Option<string> s_roster = new("--roster")
    {
        Description = "Roster, or list of applicants: household_id, person_id, name at least. csv, xlsx or jsonl.", Required = true,
    };

    private static readonly Option<string> s_registry = new("--registry") { Description = "The register's extract: csv, xlsx or jsonl.", Required = true };

    private static readonly Option<string> s_source = new("--source")
    {
        Description = $"Which register it is: {string.Join(", ", CrossCheckRequest.Sources)}.", Required = true,
    };

    private static readonly Option<string> s_out = new("--out")
    {
        Description = "File for the hits (CSV). What could not be compared goes to NAME.quarantine.csv beside it.", Required = true,
    };

    private static readonly Option<string?> s_asOf = new("--as-of")
    {
        Description = "Only who is enrolled on this day, yyyy-MM-dd; everybody in the file unless given.",
    };

    private static readonly Option<bool> s_fuzzy = new("--fuzzy")
    {
        Description = "Searches by name, birth date and the like where a row or a person has no usable number. What it finds is for a review.",
    };

    private static readonly Option<string?> s_report = new("--report")
    {
        Description = "File for a report by household, in Chinese and English: .csv for a table, any other ending for text, which is printed too.",
    };

    private static readonly Option<string?> s_mapping = new("--mapping") { Description = "YAML file of the register's columns: their column: our field." };
    private static readonly Option<string?> s_rosterMapping = new("--roster-mapping") { Description = "The same for the roster." };
    private static readonly Option<string?> s_encoding = new("--encoding") { Description = "The register's encoding, utf-8 or gb18030; told from the content unless given." };
    private static readonly Option<string?> s_rosterEncoding = new("--roster-encoding") { Description = "The same for the roster." };
    private static readonly Option<bool> s_spreadsheet = new("--for-spreadsheets") { Description = "Begins the files with a mark by which spreadsheets tell UTF-8." };
    private static readonly Option<int?> s_threads = new("--threads") { Description = "Threads that read the register; as many as there are cores unless given." };
    private static readonly Option<bool> s_json = new("--json") { Description = "Prints one JSON object on standard output." };

    public static Command Create()
    {
        var command = new Command("crosscheck", "Checks a register's file against a roster's file, without a database.")
        {
            s_roster, s_registry, s_source, s_out, s_fuzzy, s_asOf, s_report, s_mapping, s_rosterMapping, s_encoding, s_rosterEncoding,
            s_spreadsheet, s_threads, s_json,
        };
        command.SetGuardedAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var json = parsed.GetValue(s_json);
        var request = new CrossCheckRequest(
            parsed.GetValue(s_roster)!, parsed.GetValue(s_registry)!, parsed.GetValue(s_source)!, parsed.GetValue(s_out)!)
        {
            Fuzzy = parsed.GetValue(s_fuzzy),
            AsOf = ReadDay(parsed.GetValue(s_asOf)),
            ReportPath = parsed.GetValue(s_report),
            ReportScreen = json ? null : Console.Out,
            RegisterMappingPath = parsed.GetValue(s_mapping),
            RosterMappingPath = parsed.GetValue(s_rosterMapping),
            RegisterEncoding = parsed.GetValue(s_encoding),
            RosterEncoding = parsed.GetValue(s_rosterEncoding),
            ForSpreadsheets = parsed.GetValue(s_spreadsheet),
            Workers = parsed.GetValue(s_threads) is { } threads
                ? threads is >= 1 and <= 256 ? threads : throw new ArgumentException("--threads must be a number from 1 to 256.")
                : null,
        };
        var bar = new CrossCheckBar(request.Source, TimeProvider.System);
        CrossCheckSummary summary;
        try
        {
            summary = await new CrossCheckRunner(TimeProvider.System, new MatchingOptions().UtcOffset).RunAsync(request, bar, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw new CommandFailedException("Stopped. Nothing was written; an earlier result of the same name stands as it was.");
        }
        finally
        {
            bar.Finish();
        }

        await (json ? PrintJsonAsync(summary) : PrintAsync(summary, request));
        return ExitCodes.Done;
    }

    private static Task PrintJsonAsync(CrossCheckSummary summary) => Json.PrintAsync(new
    {
        summary.Rows, Quarantined = summary.Refused, summary.Hits, summary.People, summary.Households,
        Seconds = summary.Elapsed.TotalSeconds, summary.RowsPerSecond, PeakMemoryMb = PeakMemoryMb(),
        summary.Strong, summary.Medium, summary.Weak, summary.RefusedByReason,
        summary.RosterPeople, RosterQuarantined = summary.RosterRefused, summary.RosterNotEnrolled, summary.WasRounded,
    });

    private static async Task PrintAsync(CrossCheckSummary summary, CrossCheckRequest request)
    {
        Tables.Print("Cross-check · 核对结果", ["what", "内容", "count"],
        [
            ["rows of the register", "登记库行数", $"{summary.Rows:N0}"],
            ["hits", "命中", $"{summary.Hits:N0}"],
            ["  strong: number and name agree", "  强：号码与姓名一致", $"{summary.Strong:N0}"],
            ["  medium: check first whose record it is", "  中：先核对是谁的记录", $"{summary.Medium:N0}"],
            ["  weak: without a usable number, for a review", "  弱：无可用号码，供复核", $"{summary.Weak:N0}"],
            ["people with a hit", "命中人数", $"{summary.People:N0}"],
            ["households with a hit", "命中户数", $"{summary.Households:N0}"],
            ["rows that could not be compared by number", "无法按号码核对的行", $"{summary.Refused:N0}"],
            ["people of the roster", "名册人数", $"{summary.RosterPeople:N0}"],
            ["rows of the roster without a usable number", "名册中号码不可用的行", $"{summary.RosterRefused:N0}"],
            ["rows of the roster not enrolled that day", "名册中当日不在册的行", $"{summary.RosterNotEnrolled:N0}"],
        ]);
        if (summary.RefusedByReason.Count > 0)
            Tables.Print("Not compared · 未核对", ["reason", "rows"], summary.RefusedByReason.Select(r => (string[])[r.Key, $"{r.Value:N0}"]));
        if (summary.WasRounded)
            await Console.Error.WriteLineAsync(
                "A spreadsheet has rounded numbers of this extract. Others may be wrong without showing it: ask for an export with the column as text.");
        await Console.Out.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{summary.Elapsed.TotalSeconds:N2} s, {summary.RowsPerSecond:N0} rows/s, peak memory {PeakMemoryMb():N0} MB. Hits are in {request.OutPath}"));
    }

    private static double PeakMemoryMb()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 / 1e6;
    }

    private static DateOnly? ReadDay(string? text) => text is null
        ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new ArgumentException("--as-of must be a day as yyyy-MM-dd.");
}
