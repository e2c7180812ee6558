using System.Globalization;
using LowIncomeMonitor.Domain.Linkage.People;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Tests.Linkage.People;

/// <summary>A labelled pair of linkage/pairs.csv: somebody on a roster, and whom a record names.</summary>
/// <param name="Id">Number of the pair.</param>
/// <param name="Tier">STRONG, MEDIUM, WEAK or DIFFERENT.</param>
/// <param name="Trap">What makes it hard.</param>
/// <param name="Person">On the roster.</param>
/// <param name="Former">A former number of the alias table; default for none.</param>
/// <param name="Record">In the record.</param>
/// <param name="Why">In words.</param>
internal sealed record FrozenPair(
    int Id, string Tier, string Trap, PersonProfile Person, PersonProfile Former, PersonProfile Record, string Why)
{
    // A county's roster: what is likely there decides what is asked.
    private const int RosterSize = 25_000;

    private static readonly LinkPolicy s_policy = new();

    public static IReadOnlyList<FrozenPair> ReadAll(string path) => [.. File.ReadLines(path).Skip(1).Select(Read)];

    /// <summary>What the stream would make of it: as a line of linkage/pairs-scores.csv.</summary>
    public FrozenScore Judge(PersonModel model)
    {
        var roster = new ProfileIndex();
        var linker = new PersonLinker(roster, model, s_policy with { RosterShare = s_policy.RosterShare / RosterSize });
        var byNumber = IsNumberOf(Person) || IsNumberOf(Former);
        if (byNumber)
        {
            var link = linker.JudgeByNumber(1, Person, Record);
            return new(Id, link.Evidence.Bits, link.Decision, link.Evidence.ForRules().Strength.ToString());
        }

        roster.Put(1, Person);
        // Who is not found by any key is nobody to the stream, whatever a comparison would say.
        var decision = linker.Find(Record, []) is [var found, ..] ? found.Decision : LinkDecision.None;
        var bits = model.Compare(Person, Record, 0).Bits;
        return new(Id, bits, decision, decision == LinkDecision.None ? "-" : MatchStrength.Weak.ToString());
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"pair {Id} ({Tier}, {Trap}: {Why})");

    private static FrozenPair Read(string line)
    {
        var cells = Split(line);
        return new(
            int.Parse(cells[0], CultureInfo.InvariantCulture), cells[1], cells[2],
            PersonProfile.Read(cells[3], cells[4], cells[5], cells[6]), PersonProfile.Read(cells[7], "", "", ""),
            PersonProfile.Read(cells[8], cells[9], cells[10], cells[11]), cells[12]);
    }

    private static List<string> Split(string line)
    {
        var (cells, cell, quoted) = (new List<string>(), new System.Text.StringBuilder(), false);
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"' && quoted && i + 1 < line.Length && line[i + 1] == '"')
                cell.Append(line[i++]);
            else if (line[i] == '"')
                quoted = !quoted;
            else if (line[i] == ',' && !quoted)
                (_, cell) = (Finish(), new());
            else
                cell.Append(line[i]);
        }

        Finish();
        return cells;

        bool Finish()
        {
            cells.Add(cell.ToString());
            return true;
        }
    }

    /// <summary>The look-up by token would find the person: both are valid and equal.</summary>
    private bool IsNumberOf(PersonProfile person) =>
        person.Number is { IsValid: true } own && Record.Number is { IsValid: true } written && own.Characters == written.Characters;
}
