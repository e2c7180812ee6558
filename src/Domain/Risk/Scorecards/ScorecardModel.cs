using System.Text.Json.Serialization;
using LowIncomeMonitor.Domain.Risk.Tables;

namespace LowIncomeMonitor.Domain.Risk.Scorecards;

/// <summary>
/// A scorecard: start with the base points, add the points of each answer. The score is that sum and nothing else, so
/// that a person can check it; 50 points double the odds.
/// </summary>
public sealed class ScorecardModel : RiskModel
{
    /// <summary>Points in a log-odds of one: 50 points double the odds.</summary>
    public const double PointsPerLogOdds = 50 / 0.69314718055994531;

    [JsonConstructor]
    public ScorecardModel(IReadOnlyList<ScorecardColumn> card, int basePoints)
    {
        Card = card;
        BasePoints = basePoints;
        Columns = [.. card.Select(c => c.Bins.Column)];
        Average = (basePoints + card.Sum(c => c.AveragePoints)) / PointsPerLogOdds;
    }

    public IReadOnlyList<ScorecardColumn> Card { get; }

    /// <summary>Points to start with.</summary>
    public int BasePoints { get; }

    [JsonIgnore]
    public override string Kind => ModelKinds.Scorecard;

    [JsonIgnore]
    public override IReadOnlyList<RiskColumn> Columns { get; }

    [JsonIgnore]
    public override double Average { get; }

    /// <summary>The sum of points of a row.</summary>
    public int Points(ReadOnlySpan<double> row)
    {
        var points = BasePoints;
        for (var c = 0; c < Card.Count; c++)
            points += Card[c].Points[Card[c].Bins.BinOf(row[c])];
        return points;
    }

    public override double Score(ReadOnlySpan<double> row) => Points(row) / PointsPerLogOdds;

    public override void Contribute(ReadOnlySpan<double> row, Span<double> contributions)
    {
        for (var c = 0; c < Card.Count; c++)
        {
            var column = Card[c];
            contributions[c] = (column.Points[column.Bins.BinOf(row[c])] - column.AveragePoints) / PointsPerLogOdds;
        }
    }
}
