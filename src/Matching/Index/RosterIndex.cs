using LowIncomeMonitor.Platform.Privacy;

namespace LowIncomeMonitor.Matching.Index;

/// <summary>
/// Who is on the roster, in memory: by citizen number, by an alias of it, and by name with birth date for records
/// that have no usable number. Readers take no lock; <see cref="RosterIndexLoader"/> is the one writer.
/// </summary>
internal sealed class RosterIndex
{
    /// <summary>What is looked up by token; profiles have an index of their own.</summary>
    public static IReadOnlyList<IndexKind> Kinds { get; } = [IndexKind.Number, IndexKind.Alias, IndexKind.NameAndBirth];

    public TokenIndex Numbers { get; } = new();

    public TokenIndex Aliases { get; } = new();

    public TokenIndex NamesAndBirths { get; } = new();

    /// <summary>
    /// The person whose number, or else whose registered alias, the token is; 0 for a miss. A number in use outranks an
    /// alias: an old number may have become somebody else's.
    /// </summary>
    public int FindByNumber(PersonToken token)
    {
        var person = Numbers.Find(token);
        return person != 0 || Aliases.IsEmpty ? person : Aliases.Find(token);
    }

    public TokenIndex Of(IndexKind kind) => kind switch
    {
        IndexKind.Number => Numbers,
        IndexKind.Alias => Aliases,
        IndexKind.NameAndBirth => NamesAndBirths,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
