using LowIncomeMonitor.Domain.Parameters;

namespace LowIncomeMonitor.Matching.Rules;

/// <summary>
/// The packs of a folder as the running service uses them. A change of the folder is taken as a whole or, with any fault,
/// not at all: the service then goes on with the last good edition and says so. Behind a gate a good change is not taken
/// either, but waits until <see cref="Take"/> puts it in force.
/// </summary>
public sealed class LivePacks : IParameterSource
{
    private readonly string _folder;
    private readonly bool _gated;
    private readonly IReadOnlyList<YamlFault> _faultsAtStart = [];
    private LivePackStatus? _status;
    private ParameterEdition? _onTrial;
    private string _looked;

    /// <param name="rulesFolder">The folder.</param>
    /// <param name="gated">True where editions come into force by <see cref="Take"/> only.</param>
    /// <exception cref="RulesFilesException">
    /// The folder has a fault at the start and there is no gate behind which a good edition could be kept.
    /// </exception>
    public LivePacks(string rulesFolder, bool gated = false)
    {
        (_folder, _gated) = (rulesFolder, gated);
        try
        {
            var first = ParameterFiles.Load(rulesFolder);
            (_status, _looked) = (new(first, []), first.Version);
        }
        catch (RulesFilesException refusal) when (gated)
        {
            (_faultsAtStart, _looked) = (refusal.Faults, "");
        }
    }

    /// <inheritdoc/>
    public ParameterEdition Current => Status.Edition;

    /// <inheritdoc/>
    public ParameterEdition? OnTrial => Volatile.Read(ref _onTrial);

    /// <summary>The edition in force, the faults for which a newer folder is refused, and what waits.</summary>
    /// <exception cref="RulesFilesException">The folder had a fault at the start, and no edition is in force yet.</exception>
    public LivePackStatus Status => Volatile.Read(ref _status) ?? throw new RulesFilesException(_faultsAtStart);

    /// <summary>False while the folder had a fault at the start and no edition is in force yet.</summary>
    internal bool IsReady => Volatile.Read(ref _status) is not null;

    /// <summary>The folder that is watched.</summary>
    internal string Folder => _folder;

    /// <summary>Puts an edition in force, and says which runs beside it.</summary>
    public void Take(ParameterEdition edition, ParameterEdition? onTrial)
    {
        var before = Volatile.Read(ref _status);
        var inFolder = before is null or { Faults.Count: > 0 } ? null : before.Candidate ?? before.Edition.Version;
        Volatile.Write(ref _onTrial, onTrial);
        if (!ReferenceEquals(before?.Edition, edition))
            Volatile.Write(ref _status, new(edition, before?.Faults ?? _faultsAtStart) { Candidate = inFolder == edition.Version ? null : inFolder });
    }

    /// <summary>Looks at the folder; one caller at a time.</summary>
    /// <returns>What changed; null when nothing did since the last look.</returns>
    public LivePackStatus? Look()
    {
        var before = Status;
        LivePackStatus now;
        string version;
        try
        {
            var files = ParameterFiles.Read(_folder);
            version = ParameterFiles.VersionOf(files);
            if (version == _looked)
                return null;
            // Back at what is in force already: the fault is mended, and nothing else changed.
            now = version == before.Edition.Version ? new(before.Edition, []) : Good(ParameterFiles.Load(files), before);
        }
        catch (RulesFilesException refusal)
        {
            version = ParameterFiles.VersionOf(ParameterFiles.Read(_folder));
            now = before with { Faults = refusal.Faults, Candidate = null };
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // An editor replaces files one by one; the next look sees them whole.
            version = "unreadable";
            if (version == _looked)
                return null;
            now = before with { Faults = [new YamlFault("parameters", 0, "the folder cannot be read")] };
        }

        _looked = version;
        Volatile.Write(ref _status, now);
        return now;
    }

    private LivePackStatus Good(ParameterEdition inFolder, LivePackStatus before) =>
        _gated ? new(before.Edition, []) { Candidate = inFolder.Version } : new(inFolder, []);
}
