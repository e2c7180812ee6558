namespace LowIncomeMonitor.Matching.Tests.Harness;

/// <summary>What became of records of which the truth is known.</summary>
internal sealed class LinkScore
{
    /// <summary>Links made without a clerk, to the right person.</summary>
    public int Right { get; private set; }

    /// <summary>Links made without a clerk, to somebody else.</summary>
    public List<string> Wrong { get; } = [];

    /// <summary>Right pairs that wait for a clerk.</summary>
    public int InReview { get; private set; }

    /// <summary>Right pairs that are neither linked nor waiting.</summary>
    public List<string> Lost { get; } = [];

    /// <summary>Pairs that wait for a clerk and are of two people.</summary>
    public int AskedInVain { get; private set; }

    /// <summary>Share of links without a clerk that are right; 1 where none was made.</summary>
    public double Precision => Right + Wrong.Count == 0 ? 1 : (double)Right / (Right + Wrong.Count);

    /// <summary>Share of right pairs that were linked without a clerk.</summary>
    public double Recall => (double)Right / Math.Max(1, Right + InReview + Lost.Count);

    /// <param name="record">The record's id.</param>
    /// <param name="truth">Whom it concerns; null for nobody on the roster.</param>
    /// <param name="linked">To whom it was linked without a clerk.</param>
    /// <param name="asked">With whom it waits for a clerk.</param>
    public void Add(string record, int? truth, IReadOnlyCollection<int> linked, IReadOnlyCollection<int> asked)
    {
        Wrong.AddRange(linked.Where(person => person != truth).Select(person => $"{record} to {person} instead of {truth}"));
        AskedInVain += asked.Count(person => person != truth);
        if (truth is not { } person)
            return;
        if (linked.Contains(person))
            Right++;
        else if (asked.Contains(person))
            InReview++;
        else
            Lost.Add($"{record} of {person}");
    }

    public override string ToString() =>
        $"precision {Precision:0.00000} ({Wrong.Count} wrong), recall {Recall:0.0000}: {Right} linked, {InReview} right ones in review, {Lost.Count} lost; {AskedInVain} asked in vain";
}
