namespace LowIncomeMonitor.Domain.Linkage.Training;

/// <summary>What training learns from.</summary>
/// <param name="Random">Random pairs by pattern.</param>
/// <param name="RandomPairs">How many random pairs there are.</param>
/// <param name="Candidates">Candidate pairs by pattern.</param>
/// <param name="Share">Share of all candidate pairs that were counted.</param>
/// <param name="AllPairs">Pairs of records altogether.</param>
internal sealed record TrainingSample(
    PatternCount[] Random, long RandomPairs, PatternCount[] Candidates, double Share, double AllPairs);
