using LowIncomeMonitor.Domain.Linkage.People;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Domain.Reviews;
using LowIncomeMonitor.Matching.In;

namespace LowIncomeMonitor.Matching.Reviews;

/// <summary>A record and somebody on the roster, on the way into the review table.</summary>
/// <param name="Opened">The record; only its sealed form is stored.</param>
/// <param name="Kind">Weak or conflict.</param>
/// <param name="Link">The pair, how it compares and what follows.</param>
/// <param name="NaturalEvidence">What facts that stand on it rest on, while no clerk has judged.</param>
/// <param name="NaturallyLinked">Facts stand on it while no clerk has judged.</param>
/// <param name="LikelierPersonId">Of a conflict, whom else the record fits.</param>
internal sealed record ReviewItem(
    OpenedHit Opened, ReviewKind Kind, PersonLink Link, MatchEvidence NaturalEvidence, bool NaturallyLinked, int? LikelierPersonId)
{
    /// <summary>What a clerk has judged of the same words or the same identity before; null while nothing holds.</summary>
    public Judgement? Judged { get; init; }

    public ReviewState NaturalState => Link.Decision == LinkDecision.Automatic ? ReviewState.Automatic : ReviewState.Open;

    public ReviewState State => Judged?.State ?? NaturalState;

    public bool Linked => Judged is { } judged ? judged.State == ReviewState.Same : NaturallyLinked;

    public MatchEvidence Evidence =>
        Judged is { State: ReviewState.Same } ? NaturalEvidence with { Decided = true } : NaturalEvidence;

    public override string ToString() => $"{Kind} of person {Link.Person}";
}
