using LowIncomeMonitor.Domain.People;

namespace LowIncomeMonitor.Domain.Parameters;

/// <summary>All packs as they stand together, read at once and refused at once.</summary>
/// <param name="Version">Hash of the texts of all packs, 12 hexadecimal digits: equal texts, equal version.</param>
/// <param name="Parameters">What the packs say.</param>
public sealed record ParameterEdition(string Version, ParameterSet Parameters) : IParameterSource, IParameterSet
{
    /// <summary>Titles of the parameters by key, as the packs give them.</summary>
    public IReadOnlyDictionary<string, string> Titles { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Units of the parameters by key.</summary>
    public IReadOnlyDictionary<string, string> Units { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Itself: an edition that never changes is a source of its own.</summary>
    ParameterEdition IParameterSource.Current => this;

    public ParameterValue? Find(string key, RegionCode region, AreaKind area, DateOnly on) =>
        Parameters.Find(key, region, area, on);
}
