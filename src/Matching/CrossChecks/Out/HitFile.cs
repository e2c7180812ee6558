using System.Globalization;
using System.Text;
using LowIncomeMonitor.Domain.People;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Matching.CrossChecks.Roster;
using LowIncomeMonitor.Matching.CrossChecks.Scan;
using LowIncomeMonitor.Platform.Files;

namespace LowIncomeMonitor.Matching.CrossChecks.Out;

/// <summary>The hits as a table: who of the roster, how sure, where in the register, and the register's row as it stands.</summary>
internal sealed class HitFile(CsvByteWriter csv, RosterList roster, string source, Encoding encoding)
{
    private const int ScoreDigits = 16;

    public void WriteHeader(IReadOnlyList<string> registerColumns)
    {
        csv.Cells("household_id,roster_line,person_name,person_id,relation,region,programme,enrolled_on,ended_on,"u8);
        csv.Put("match,reason,reason_zh,reason_en,score,source,matched_column,registry_line"u8);
        foreach (var column in registerColumns)
            csv.Cell("registry_" + column);
        csv.EndRow();
    }

    public void Add(in RowHit hit, long lineNo, ReadOnlySpan<byte> row)
    {
        ref readonly var person = ref roster.People[hit.Person];
        csv.Cell(roster.Households[person.Household]).Cell(person.Line).Cell(roster.NameOf(hit.Person));
        if (person.Number.IsNone)
            csv.Cell(ReadOnlySpan<byte>.Empty);
        else
            AddNumber(person.Number);
        csv.Cells(roster.Places[person.Place]).Cells(WordOf(hit.Strength)).Cells(hit.Reason.Cells)
            .Cells(Score(hit.Score, stackalloc byte[ScoreDigits])).Cell(source).Cell(hit.Column).Cell(lineNo);
        // The row is text of CSV already, with as many cells as the header.
        if (RowBytes.AreUtf8(row, encoding))
            csv.Cells(row).EndRow();
        else
            csv.Cells(Encoding.UTF8.GetBytes(encoding.GetString(row))).EndRow();
    }

    public static ReadOnlySpan<byte> WordOf(MatchStrength strength) => strength switch
    {
        MatchStrength.Strong => "strong"u8,
        MatchStrength.Medium => "medium"u8,
        MatchStrength.Weak => "weak"u8,
        _ => throw new ArgumentOutOfRangeException(nameof(strength), strength, "No such strength."),
    };

    /// <summary>Six digits, never 0 and never 1; empty where nothing was weighed.</summary>
    private static ReadOnlySpan<byte> Score(double score, Span<byte> buffer)
    {
        if (double.IsNaN(score))
            return [];
        Math.Clamp(score, 1e-6, 1 - 1e-6).TryFormat(buffer, out var written, "F6", CultureInfo.InvariantCulture);
        return buffer[..written];
    }

    private void AddNumber(CitizenId number)
    {
        Span<char> text = stackalloc char[CitizenId.Length];
        number.TryReveal(text);
        Span<byte> ascii = stackalloc byte[CitizenId.Length];
        Encoding.ASCII.GetBytes(text, ascii);
        csv.Cells(ascii);
    }
}
