using System.Globalization;
using LowIncomeMonitor.Domain.Risk;
using LowIncomeMonitor.Domain.Risk.Measures;
using LowIncomeMonitor.Domain.Risk.Models;
using Wire = LowIncomeMonitor.Contracts.V1;

namespace LowIncomeMonitor.Api.Services;

/// <summary>Scores, models and their months as they go over the wire.</summary>
internal static class RiskMapping
{
    public static Wire.GetScoreResponse ToProto(HouseholdAnswer answer)
    {
        var response = new Wire.GetScoreResponse { HouseholdId = answer.HouseholdId, Region = answer.Region, WhyNot = answer.WhyNot ?? "" };
        if (answer.Score is not { } score)
            return response;
        response.Probability = score.Probability;
        response.Band = score.Band?.ToString().ToLowerInvariant() ?? "";
        response.ModelId = score.ModelId;
        response.On = Day(score.On);
        response.ChangedSince = score.ChangedSince is { } since ? Day(since) : "";
        response.Reasons.AddRange(score.Reasons.Select(ToProto));
        response.Changes.AddRange(score.Changes.Select(ToProto));
        return response;
    }

    public static Wire.RiskModelInfo ToProto(StoredModel model) => new()
    {
        ModelId = model.ModelId,
        Kind = model.Card.Kind,
        InUse = model.InUse,
        Challenges = model.Challenges,
        AddedBy = model.AddedBy,
        AddedAtMs = model.AddedAt.ToUnixTimeMilliseconds(),
        TrainingRows = model.Card.TrainingRows,
        CrossValidatedAuc = model.Card.CrossValidatedAuc,
        CrossValidatedLoss = model.Card.CrossValidatedLoss,
    };

    public static Wire.RiskAppointment ToProto(Appointment appointment) => new()
    {
        Sequence = appointment.Sequence,
        AtMs = appointment.At.ToUnixTimeMilliseconds(),
        ModelId = appointment.ModelId,
        PreviousId = appointment.PreviousId ?? "",
        By = appointment.By,
        Reason = appointment.Reason,
        Rollback = appointment.Rollback,
        ByService = appointment.ByService,
    };

    public static Wire.CompareResponse ToProto(ModelComparison comparison) => new()
    {
        Champion = ToProto(comparison.Champion),
        Other = ToProto(comparison.Other),
        Promises = comparison.Promises,
        ChampionSeen = ToProto(comparison.ChampionSeen),
        OtherSeen = ToProto(comparison.OtherSeen),
    };

    public static Wire.WatchedModel ToProto(WatchedMonth month) => new()
    {
        Month = month.Report.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        ModelId = month.Report.ModelId,
        InUse = month.InUse,
        TextZh = month.Text.Zh,
        TextEn = month.Text.En,
        Alarms =
        {
            month.Report.Alarms.Select(alarm => new Wire.RiskAlarm
            {
                Kind = alarm.Kind, Subject = alarm.Subject, Value = alarm.Value, Limit = alarm.Limit, TextZh = alarm.Sentence.Zh, TextEn = alarm.Sentence.En,
            }),
        },
        Shifts = { (month.Report.Shifts ?? []).Select(shift => new Wire.RiskShift { Feature = shift.Feature, Index = shift.Index }) },
        FellBackTo = month.FellBackTo ?? "",
        Groups =
        {
            month.Groups.Select(group => new Wire.RiskGroupErrors
            {
                Attribute = group.Attribute, Group = group.Group, Households = group.Rows, Promised = group.Promised, Seen = group.Seen,
            }),
        },
    };

    private static Wire.RiskReason ToProto(RiskReason reason)
    {
        var wire = new Wire.RiskReason
        {
            Feature = reason.Feature, Raises = reason.Raises, Share = reason.Share, TextZh = reason.Sentence.Zh, TextEn = reason.Sentence.En,
        };
        if (!double.IsNaN(reason.Value))
            wire.Value = reason.Value;
        return wire;
    }

    private static Wire.RiskSeen? ToProto(RiskMeasures? seen) => seen is null ? null : new()
    {
        Auc = seen.Auc.Value, Brier = seen.Brier.Value, CalibrationError = seen.CalibrationError.Value, Precision = seen.PrecisionAtCapacity.Value,
    };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
