using LowIncomeMonitor.Domain.Linkage.People;
using LowIncomeMonitor.Domain.Reviews;

namespace LowIncomeMonitor.Matching.Reviews;

/// <summary>Two people of the roster who may be one.</summary>
/// <param name="Person">The lower id.</param>
/// <param name="Other">The higher id.</param>
/// <param name="Link">How they compare.</param>
/// <param name="ByDocument">
/// The number of one is registered, on the strength of a document, as a former number of the other, and the names are the
/// same: one person, no clerk needed.
/// </param>
internal sealed record DuplicatePair(int Person, int Other, PersonLink Link, bool ByDocument)
{
    public ReviewState State => ByDocument ? ReviewState.Automatic : ReviewState.Open;
}
