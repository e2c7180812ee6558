using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Linkage.People;

/// <summary>
/// How somebody on the roster and the person whom a record names compare: a level for each feature, best 0, -1 where a
/// side is missing. Holds no value of either.
/// </summary>
/// <param name="Number">Level of <c>citizen_number</c>.</param>
/// <param name="Name">Level of <c>chinese_name</c>.</param>
/// <param name="Birth">Level of <c>date</c>.</param>
/// <param name="Region">Level of <c>region</c>.</param>
/// <param name="Bits">
/// log2 of how much likelier this is if they are one person than if they are two: without any prior.
/// </param>
public readonly record struct PersonEvidence(sbyte Number, sbyte Name, sbyte Birth, sbyte Region, double Bits)
{
    /// <summary>Level of a feature of which a side is missing.</summary>
    public const sbyte Missing = -1;

    /// <summary>The names are one name in whatever writing.</summary>
    public bool HasSameName => Name != Missing && Name <= PersonLevels.LastSameName;

    /// <summary>
    /// The same as rules know it. A number with a slip is no usable number, and a birth date of which only the year is
    /// known neither agrees nor differs.
    /// </summary>
    public MatchEvidence ForRules() => new(
        Number == 0 ? Agreement.Agrees : Agreement.Missing,
        Of(Name, Name == 0),
        Birth == PersonLevels.PartialBirth ? Agreement.Missing : Of(Birth, Birth == 0));

    private static Agreement Of(sbyte level, bool agrees) =>
        level == Missing ? Agreement.Missing : agrees ? Agreement.Agrees : Agreement.Differs;
}
