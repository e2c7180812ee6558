namespace LowIncomeMonitor.Domain.Linkage.Models;

/// <summary>Where a trained model comes from.</summary>
/// <param name="DataHash">SHA-256 over the content of the records, whatever their order.</param>
/// <param name="LeftRecords">Records of the left table.</param>
/// <param name="RightRecords">Records of the right table; 0 for one table.</param>
/// <param name="Seed">Seed of the samples.</param>
/// <param name="RandomPairs">Random pairs from which u was learnt.</param>
/// <param name="CandidatePairs">Candidate pairs from which m was learnt.</param>
/// <param name="Iterations">Rounds of expectation maximisation.</param>
/// <param name="ExpectedMatches">Matches among all pairs, as the model sees it.</param>
/// <param name="BlockingRecall">Share of them that the blocking keys reach, as the model sees it.</param>
public sealed record BirthCertificate(
    string DataHash, int LeftRecords, int RightRecords, long Seed, long RandomPairs, long CandidatePairs, int Iterations,
    double ExpectedMatches, double BlockingRecall);
