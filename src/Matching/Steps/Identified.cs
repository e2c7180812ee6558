using LowIncomeMonitor.Matching.In;
using LowIncomeMonitor.Matching.Reviews;

namespace LowIncomeMonitor.Matching.Steps;

/// <summary>Who the opened records of a batch are about.</summary>
/// <param name="Opened">Records that concern somebody or may; all others are let go.</param>
/// <param name="Matches">Records and the people whose facts they give.</param>
/// <param name="Reviews">Pairs to keep: links made without a number, and questions for a clerk.</param>
/// <param name="LetGo">Versions of records that were let go and correct something.</param>
internal sealed record Identified(
    IReadOnlyList<OpenedHit> Opened, IReadOnlyList<Match> Matches, IReadOnlyList<ReviewItem> Reviews, IReadOnlyList<HeadClaim> LetGo);
