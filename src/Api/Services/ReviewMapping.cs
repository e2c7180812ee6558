using System.Globalization;
using LowIncomeMonitor.Domain.People;
using LowIncomeMonitor.Domain.Reviews;
using Wire = LowIncomeMonitor.Contracts.V1;

namespace LowIncomeMonitor.Api.Services;

/// <summary>Pairs as the wire shows them. The enums of wire and domain have the same numbers; a test keeps it so.</summary>
internal static class ReviewMapping
{
    /// <exception cref="FaultyRequestException">A field is faulty.</exception>
    public static ReviewFilter FilterOf(Wire.ListReviewsRequest request, IReadOnlyList<string> visible)
    {
        // A caller without regions sees nothing.
        if (visible.Count == 0)
            throw new FaultyRequestException("Your token names no region, so there is no review that you may see.");
        if (request.Region.Length > 0 && RegionCode.Parse(request.Region) is { IsOk: false } region)
            throw new FaultyRequestException($"region: {region.Reason}");
        return new()
        {
            VisibleRegions = visible,
            Region = request.Region.Length == 0 ? null : request.Region,
            Kinds = [.. request.Kinds.Select(kind => Known<ReviewKind>((short)kind, "kinds"))],
            States = [.. request.States.Select(state => Known<ReviewState>((short)state, "states"))],
            Sources = [.. request.Sources],
        };
    }

    /// <exception cref="FaultyRequestException">A day is none.</exception>
    public static NumberCorrection? CorrectionOf(Wire.ReviewNumberCorrection? correction) => correction is null
        ? null
        : new(
            (int)correction.CurrentPersonId, correction.Document.Trim(), Day(correction.ValidFrom, "valid_from"),
            Day(correction.ValidTo, "valid_to"));

    public static Wire.ReviewPair ToProto(ReviewView view) => new()
    {
        ReviewId = view.ReviewId,
        Kind = (Wire.ReviewKind)view.Kind,
        State = (Wire.ReviewState)view.State,
        Probability = view.Probability,
        Linked = view.Linked,
        PersonId = view.PersonId,
        HouseholdId = view.HouseholdId,
        Region = view.Region,
        OtherPersonId = view.OtherPersonId,
        OtherHouseholdId = view.OtherHouseholdId,
        Source = view.Source,
        RecordId = view.RecordId,
        RecordVersion = view.RecordVersion,
        Version = view.Version,
        Follows = view.Follows,
        JudgedBy = view.JudgedBy ?? "",
        JudgedAtMs = view.JudgedAt?.ToUnixTimeMilliseconds() ?? 0,
        OpenedAtMs = view.OpenedAt.ToUnixTimeMilliseconds(),
        ChangedAtMs = view.ChangedAt.ToUnixTimeMilliseconds(),
    };

    public static Wire.GetReviewResponse ToProto(ReviewDetail detail) => new()
    {
        Review = ToProto(detail.View),
        Fields =
        {
            detail.Fields.Select(field => new Wire.ReviewField
            {
                Feature = field.Feature, TitleZh = field.Title.Zh, TitleEn = field.Title.En, RecordValue = field.Record,
                PersonValue = field.Person, Level = field.Level, LevelZh = field.Text.Zh, LevelEn = field.Text.En, Bits = field.Bits,
            }),
        },
        Opened = detail.Opened,
        SaysJson = detail.Says,
        Likelier = detail.Likelier is { } likelier
            ? new Wire.ReviewLikelier
            {
                PersonId = likelier.PersonId, HouseholdId = detail.LikelierHouseholdId, Relation = likelier.Relation,
                Name = likelier.MaskedName, CitizenNumber = likelier.MaskedNumber,
            }
            : null,
        History =
        {
            detail.History.Select(change => new Wire.ReviewChange
            {
                Version = change.Version, State = (Wire.ReviewState)change.State, Linked = change.Linked, Actor = change.Actor,
                Reason = change.Reason, AtMs = change.At.ToUnixTimeMilliseconds(),
            }),
        },
    };

    /// <param name="effects">What followed of a judgement.</param>
    /// <param name="cases">Cases by household.</param>
    public static Wire.ReviewEffects ToProto(ReviewEffects effects, ILookup<string, long> cases) => new()
    {
        Facts =
        {
            effects.Facts.Select(fact => new Wire.RevisedFact
            {
                FactId = fact.FactId, PersonId = fact.PersonId, Source = fact.Source.Source, RecordId = fact.Source.RecordId,
                RecordVersion = fact.Source.Version, Believed = fact.Believed, MatchStrength = Word(fact.Strength),
            }),
        },
        Households =
        {
            effects.Households.Select(id => new Wire.RecomputedHousehold { HouseholdId = id, CaseIds = { cases[id].Order() } }),
        },
        Findings =
        {
            effects.Findings.Select(delta => new Wire.RevisedFinding
            {
                FindingId = delta.Key.ToFindingId(), HouseholdId = delta.Key.HouseholdId, RuleId = delta.Key.Rule.Value,
                PersonId = delta.Key.PersonId, Change = Word(delta.Kind),
            }),
        },
        Withdrawn =
        {
            effects.Withdrawn.Select(key => new Wire.WithdrawnFinding
            {
                FindingId = key.ToFindingId(), HouseholdId = key.HouseholdId, RuleId = key.Rule.Value, PersonId = key.PersonId,
            }),
        },
        Followers = { effects.Reviews },
        NumbersCorrected = effects.NumbersCorrected,
    };

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static DateOnly? Day(string text, string field)
    {
        if (text.Length == 0)
            return null;
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new FaultyRequestException($"number_correction.{field} is no day of the form yyyy-MM-dd.");
    }

    private static T Known<T>(short value, string field)
        where T : struct, Enum => Enum.IsDefined((T)Enum.ToObject(typeof(T), value))
            ? (T)Enum.ToObject(typeof(T), value)
            : throw new FaultyRequestException($"{field}: {value} is not a value of this field.");
}
