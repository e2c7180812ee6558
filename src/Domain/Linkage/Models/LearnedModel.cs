namespace LowIncomeMonitor.Domain.Linkage.Models;

/// <summary>What training found, with the birth certificate of the model.</summary>
/// <param name="Prior">Share of matches among all pairs of records.</param>
/// <param name="RelatedPrior">Share of pairs of related people; 0 where the data show none.</param>
/// <param name="Comparisons">Weights, in the order of the model's comparisons.</param>
/// <param name="Certificate">Where and how it was learnt.</param>
public sealed record LearnedModel(
    double Prior, double RelatedPrior, IReadOnlyList<LearnedComparison> Comparisons, BirthCertificate Certificate);
