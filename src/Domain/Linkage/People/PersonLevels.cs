using LowIncomeMonitor.Domain.Linkage.Comparators;

namespace LowIncomeMonitor.Domain.Linkage.People;

/// <summary>The comparators by which people are compared, and which of their levels mean what to the policy.</summary>
internal static class PersonLevels
{
    public static readonly CitizenNumberComparator Number = new();
    public static readonly ChineseNameComparator Name = new();
    public static readonly DateComparator Birth = new();
    public static readonly RegionComparator Region = new();

    /// <summary>In the order of <see cref="PersonFeature"/>.</summary>
    public static readonly IReadOnlyList<IComparator> All = [Number, Name, Birth, Region];

    /// <summary>From here on a number is another one, not the same with a slip.</summary>
    public static readonly int FirstOtherNumber = LevelOf(Number, "masked");

    /// <summary>Up to here the name is the same, written otherwise or damaged; beyond, it may be another name.</summary>
    public static readonly int LastDamagedName = LevelOf(Name, "look_alike");

    /// <summary>Up to here the name is the same in another writing, which nobody but its bearer has.</summary>
    public static readonly int LastSameName = LevelOf(Name, "variant");

    /// <summary>The birth date agrees as far as it is known.</summary>
    public static readonly int PartialBirth = LevelOf(Birth, "partial");

    public static int LevelOf(IComparator comparator, string code)
    {
        for (var level = 0; level < comparator.Levels.Count; level++)
        {
            if (comparator.Levels[level].Code == code)
                return level;
        }

        throw new ArgumentException($"The comparator '{comparator.Kind}' has no level '{code}'.");
    }
}
