namespace LowIncomeMonitor.Domain.Risk.Scoring;

/// <summary>The score of a household, as it is kept.</summary>
public sealed record HouseholdScore
{
    public required string HouseholdId { get; init; }

    /// <summary>Where it is managed, twelve digits.</summary>
    public required string Region { get; init; }

    /// <summary>The office that visits it, in the shortest form of its code.</summary>
    public required string Office { get; init; }

    public required string ModelId { get; init; }

    /// <summary>The day of which it was scored.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Chance of being in need again.</summary>
    public required double Probability { get; init; }

    /// <summary>Null until the bands of the office have been drawn by this model.</summary>
    public RiskBand? Band { get; init; }

    /// <summary>Features as of the day, in order of the catalogue.</summary>
    public required double[] Values { get; init; }

    /// <summary>The strongest reasons, strongest first.</summary>
    public required IReadOnlyList<RiskReason> Reasons { get; init; }

    /// <summary>What moved the score since <see cref="ChangedSince"/>, strongest first; none when another model spoke before.</summary>
    public IReadOnlyList<RiskReason> Changes { get; init; } = [];

    /// <summary>The day of the score before by the same model; null when there was none.</summary>
    public DateOnly? ChangedSince { get; init; }

    /// <summary>
    /// True when nothing has changed but time: a day more since an event is no change until it moves the score or a reason.
    /// </summary>
    public bool SaysTheSameAs(HouseholdScore other) =>
        ModelId == other.ModelId && Office == other.Office && Region == other.Region && Band == other.Band && Probability.Equals(other.Probability)
        && Reasons.Select(reason => (reason.Feature, reason.Contribution))
            .SequenceEqual(other.Reasons.Select(reason => (reason.Feature, reason.Contribution)))
        && FeatureTime.Fingerprint(Values, On).AsSpan().SequenceEqual(FeatureTime.Fingerprint(other.Values, other.On));

    /// <summary>A household scored on a day.</summary>
    /// <param name="observed">The household as of the day.</param>
    /// <param name="region">Where it is managed, twelve digits.</param>
    /// <param name="office">The office that visits it.</param>
    /// <param name="model">The model in use.</param>
    /// <param name="bands">Thresholds of its office by this model; null while there are none.</param>
    /// <param name="before">Its score until now; null when there is none.</param>
    public static HouseholdScore Of(
        Outcomes.Observation observed, string region, string office, HouseholdModel model, BandThresholds? bands, HouseholdScore? before)
    {
        var probability = model.Probability(observed.Values);
        var now = new HouseholdScore
        {
            HouseholdId = observed.HouseholdId,
            Region = region,
            Office = office,
            ModelId = model.ModelId,
            On = observed.On,
            Probability = probability,
            Band = bands?.Of(probability),
            Values = observed.Values,
            Reasons = model.Reasons(observed.Values),
        };
        if (before is null || before.ModelId != model.ModelId)
            return now;
        return now with { Changes = model.Changes(before.Values, observed.Values), ChangedSince = before.On };
    }
}
