using System.Text;
using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Matching.In;
using LowIncomeMonitor.Matching.Index;
using LowIncomeMonitor.Platform.EventLog;
using LowIncomeMonitor.Platform.Privacy;

namespace LowIncomeMonitor.Matching.Steps;

/// <summary>
/// Finds by token which records of a batch concern rostered people. A miss ends here: it is not opened, not parsed and
/// not stored. Of a miss that corrects something, only a keyed hash and its version go on. What has no valid number can't
/// be a miss yet: it goes on to be opened, and to be let go if it is nobody's.
/// </summary>
internal sealed class LookUp(RosterIndex index, RecordKeySet known, IPersonTokens tokens, EvaluationDay days)
{
    /// <summary>Purpose under which record identities are hashed; part of what is stored.</summary>
    private const string Purpose = "record";

    // Shared by all misses, 98 of 100 records: nobody may change it.
    private static readonly List<int> Nobody = [];

    public LookedUp Run(LogBatch batch)
    {
        var found = new LookedUp();
        var counted = new DayTally(days);
        foreach (var message in batch.Messages)
        {
            if (!SealedRecordScan.TryRead(message.Value.Span, out var scan))
                throw Poison.Layout(message);
            var people = Find(scan);
            counted.Add(scan.ReceivedAtMs, people.Count > 0);
            if (people.Count > 0 || scan.Number is null)
                found.Hits.Add(new(message, Poison.Parse(message, SealedRecord.Parser), people, scan.Number is not null));
            else if (IsNoted(scan))
                found.Claims.Add(new(KeyOf(scan), RecordVersion.Rank(scan.Version, false), false, 0));
        }

        found.Days.AddRange(counted.Days());
        return found;
    }

    private static string Text(ReadOnlySpan<byte> utf8) => Encoding.UTF8.GetString(utf8);

    private List<int> Find(in SealedRecordScan scan)
    {
        if (scan.Number is { } number)
            return index.FindByNumber(number) is var person and not 0 ? [person] : Nobody;
        if (scan.NameAndBirth is not { } nameAndBirth || index.NamesAndBirths.Find(nameAndBirth) == 0)
            return Nobody;
        var people = new List<int>();
        index.NamesAndBirths.FindAll(nameAndBirth, people);
        people.Sort();
        return people;
    }

    private bool IsNoted(in SealedRecordScan scan) =>
        RecordVersion.IsCorrection(scan.Version) || known.Contains(RecordKeySet.KeyOf(scan.Source, scan.RecordId));

    private byte[] KeyOf(in SealedRecordScan scan) => RecordKey(tokens, Text(scan.Source), Text(scan.RecordId));

    public static byte[] RecordKey(IPersonTokens tokens, string source, string recordId) =>
        tokens.OfText(Purpose, $"{source}\0{recordId}").ToArray();
}
