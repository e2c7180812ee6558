using LowIncomeMonitor.Domain.Parameters;

namespace LowIncomeMonitor.Matching.Rules;

/// <summary>
/// The packs of a folder as the running service uses them. A change of the folder is taken as a whole or, with any fault,
/// not at all: the service then goes on with the last good edition and says so.
/// </summary>
public sealed class LivePacks : IParameterSource
{
    private readonly string _folder;
    private LivePackStatus _status;
    private string _looked;

    /// <exception cref="RulesFilesException">The folder has a fault at the start: there is no good edition to go on with.</exception>
    public LivePacks(string rulesFolder)
    {
        _folder = rulesFolder;
        var first = ParameterFiles.Load(rulesFolder);
        _status = new(first, []);
        _looked = first.Version;
    }

    /// <inheritdoc/>
    public ParameterEdition Current => Status.Edition;

    /// <summary>The edition in force, and the faults for which a newer folder is refused.</summary>
    public LivePackStatus Status => Volatile.Read(ref _status);

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
            now = new(version == before.Edition.Version ? before.Edition : ParameterFiles.Load(files), []);
        }
        catch (RulesFilesException refusal)
        {
            version = ParameterFiles.VersionOf(ParameterFiles.Read(_folder));
            now = before with { Faults = refusal.Faults };
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
}
