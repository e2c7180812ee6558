using LowIncomeMonitor.Domain.Linkage.People;
using LowIncomeMonitor.Matching.In;

namespace LowIncomeMonitor.Matching.Reviews;

/// <summary>A record and somebody on the roster, on the way into the review table.</summary>
/// <param name="Opened">The record; only its sealed form is stored.</param>
/// <param name="Kind">Weak or conflict.</param>
/// <param name="Link">The pair, its evidence and what follows.</param>
/// <param name="Linked">Facts will stand on it.</param>
/// <param name="LikelierPersonId">Of a conflict, whom else the record fits.</param>
internal sealed record ReviewItem(
    OpenedHit Opened, ReviewKind Kind, PersonLink Link, bool Linked, int? LikelierPersonId)
{
    /// <summary>A clerk has judged the same words before: nothing follows from them.</summary>
    public bool JudgedDifferent { get; init; }

    public ReviewState State => JudgedDifferent ? ReviewState.Different
        : Link.Decision == LinkDecision.Automatic ? ReviewState.Automatic : ReviewState.Open;

    public override string ToString() => $"{Kind} of person {Link.Person}";
}
