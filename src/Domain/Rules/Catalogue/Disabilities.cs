using LowIncomeMonitor.Domain.Facts;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>
/// Disabilities of a member: certificates in force as the federation reports them, else what the roster says. A
/// certificate in force goes first; one that expired says nothing, because a renewal may be under way.
/// </summary>
internal static class Disabilities
{
    /// <summary>Grade 1 or 2 of any kind, or grade 3 or 4 of an intellectual or mental disability.</summary>
    public static bool IsSevere(string? kind, int? grade) =>
        grade is 1 or 2 || (grade is 3 or 4 && OfMind(kind));

    /// <summary>Certificates in force on a day, the most severe first.</summary>
    public static IReadOnlyList<(Fact Fact, DisabilityValue Value)> InForce(Member member, DateOnly on) =>
    [
        .. member.FactsOf<DisabilityValue>(MatchStrength.Strong)
            .Where(f => f.Fact.HoldsOn(on) && f.Value.IssuedOn <= on
                && (f.Value.ExpiresOn is not { } end || on < end) && f.Value.Status is null or "active")
            .OrderBy(f => f.Value.Grade).ThenBy(f => f.Fact.Source.ToString(), StringComparer.Ordinal),
    ];

    /// <summary>
    /// Adds the step that says whether the member is severely disabled; false also where nothing is known of it.
    /// </summary>
    public static bool CheckSevere(TraceBuilder trace, Member member, DateOnly on)
    {
        if (InForce(member, on) is [var first, ..] certificates)
        {
            var (fact, value) = certificates.FirstOrDefault(c => IsSevere(c.Value.Kind, c.Value.Grade), first);
            return trace.Check(
                "disability.certificate_severe", IsSevere(value.Kind, value.Grade), fact, Text(value.Kind, value.Grade));
        }

        return member.DisabilityGrade is not null && trace.Check(
            "disability.severe_on_file", IsSevere(member.DisabilityKind, member.DisabilityGrade),
            Text(member.DisabilityKind, member.DisabilityGrade));
    }

    /// <summary>True when the member is severely disabled as far as is known.</summary>
    public static bool IsSeverelyDisabled(Member member, DateOnly on) =>
        InForce(member, on) is { Count: > 0 } certificates
            ? certificates.Any(c => IsSevere(c.Value.Kind, c.Value.Grade))
            : IsSevere(member.DisabilityKind, member.DisabilityGrade);

    /// <summary>Kind and grade as a trace shows them.</summary>
    public static string Text(string? kind, int? grade) => $"{kind ?? "?"} {grade}";

    /// <summary>
    /// True when a disability takes the member's capacity to work under the destitute-support rules; null where its kind is
    /// not known and would decide.
    /// </summary>
    public static bool? TakesLabourCapacity(Member member, DateOnly on)
    {
        if (InForce(member, on) is not { Count: > 0 } certificates)
            return DisabilityKinds.TakesLabourCapacity(member.DisabilityKind, member.DisabilityGrade);
        var each = certificates.Select(one => DisabilityKinds.TakesLabourCapacity(one.Value.Kind, one.Value.Grade)).ToList();
        return each.Contains(true) ? true : each.Contains(null) ? null : false;
    }

    private static bool OfMind(string? kind) => DisabilityKinds.Of(kind) is DisabilityKinds.Intellectual or DisabilityKinds.Mental;
}
