using System.Globalization;
using LowIncomeMonitor.Domain.Risk.Features;

namespace LowIncomeMonitor.Domain.Risk.Watching;

/// <summary>Compares what a model sees and promises with what it was trained on and what happened.</summary>
public static class ModelWatch
{
    /// <param name="shifts">Inputs of today against training.</param>
    /// <param name="outcomes">Scores whose window has closed.</param>
    /// <param name="limits">Limits.</param>
    public static IReadOnlyList<WatchAlarm> Alarms(
        IReadOnlyList<FeatureShift> shifts, IReadOnlyList<ScoredOutcome> outcomes, WatchLimits limits)
    {
        var alarms = shifts.Where(s => s.Index > limits.Shift).Select(s => OfShift(s, limits)).ToList();
        if (outcomes.Count < limits.LeastRows)
            return alarms;
        var all = GroupError.Of("", "", outcomes);
        if (Math.Abs(all.Gap) > limits.Calibration && Math.Abs(all.Gap) > limits.Confidence * all.StandardError)
            alarms.Add(OfCalibration(all, limits));
        // What is wrong for everybody has been said; of a group counts what is left once it is put right for all alike.
        var levelled = Levelled(outcomes);
        alarms.AddRange(Errors(levelled, limits.LeastRows)
            .Where(error => IsUnfair(error, levelled, limits)).Select(error => OfBias(error, limits)));
        return alarms;
    }

    /// <summary>Errors of every group with enough outcomes.</summary>
    public static IReadOnlyList<GroupError> Errors(IReadOnlyList<ScoredOutcome> outcomes, int leastRows) =>
    [
        .. from outcome in outcomes
           from attribute in outcome.Groups.Attributes
           group outcome by attribute into members
           where members.Count() >= leastRows
           orderby members.Key.Attribute, members.Key.Group
           select GroupError.Of(members.Key.Attribute, members.Key.Group, [.. members]),
    ];

    /// <summary>All log-odds moved by one amount, so that promised and seen rates agree over all households.</summary>
    private static IReadOnlyList<ScoredOutcome> Levelled(IReadOnlyList<ScoredOutcome> outcomes)
    {
        var seen = outcomes.Count(o => o.Needy);
        if (seen == 0 || seen == outcomes.Count)
            return outcomes;
        var (low, high) = (-10.0, 10.0);
        for (var step = 0; step < 60; step++)
        {
            var middle = (low + high) / 2;
            if (outcomes.Sum(o => Moved(o.Probability, middle)) < seen)
                low = middle;
            else
                high = middle;
        }

        return [.. outcomes.Select(o => o with { Probability = Moved(o.Probability, low) })];
    }

    private static double Moved(double probability, double by) =>
        LogOdds.Probability(LogOdds.Of(Math.Clamp(probability, 1e-9, 1 - 1e-9)) + by);

    /// <summary>
    /// Only underestimation is an alarm: it is whom the model overlooks. Where one group is overlooked another is
    /// overrated, and one alarm is enough for the two.
    /// </summary>
    private static bool IsUnfair(GroupError error, IReadOnlyList<ScoredOutcome> outcomes, WatchLimits limits)
    {
        var others = outcomes.Where(o => !o.Groups.Attributes.Contains((error.Attribute, error.Group))).ToList();
        if (others.Count < limits.LeastRows)
            return false;
        var rest = GroupError.Of(error.Attribute, "others", others);
        var difference = rest.Gap - error.Gap;
        var standardError = Math.Sqrt((rest.StandardError * rest.StandardError) + (error.StandardError * error.StandardError));
        return difference > limits.Group && difference > limits.Confidence * standardError;
    }

    private static WatchAlarm OfShift(FeatureShift shift, WatchLimits limits)
    {
        var sentence = FeatureCatalogue.Named(shift.Feature)?.Sentence ?? new(shift.Feature, shift.Feature);
        return new(
            WatchAlarm.Shift, shift.Feature, shift.Index, limits.Shift,
            new(Text($"“{sentence.Zh}”的分布与训练时明显不同（PSI {shift.Index:0.00}）。"),
                Text($"\"{sentence.En}\" is distributed otherwise than in training (PSI {shift.Index:0.00}).")));
    }

    private static WatchAlarm OfCalibration(GroupError all, WatchLimits limits) => new(
        WatchAlarm.Calibration, "", all.Gap, limits.Calibration,
        new(Text($"模型预计 {all.Promised:P1}，实际 {all.Seen:P1} 的家庭再次陷入困难。"),
            Text($"The model promised that {all.Promised:P1} of the households would be in need again; {all.Seen:P1} were.")));

    private static WatchAlarm OfBias(GroupError error, WatchLimits limits) => new(
        WatchAlarm.Bias, $"{error.Attribute}={error.Group}", error.Gap, limits.Group,
        new(Text($"模型低估了一类家庭（{error.Attribute}={error.Group}）：预计 {error.Promised:P1}，实际 {error.Seen:P1}。"),
            Text($"The model overlooks a group ({error.Attribute}={error.Group}): promised {error.Promised:P1}, seen {error.Seen:P1}.")));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
