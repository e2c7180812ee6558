namespace LowIncomeMonitor.Matching.Index;

/// <summary>What a token in the roster's journal is made of. The numbers are stored: add, never change.</summary>
internal enum IndexKind : short
{
    Number = 0,
    Alias = 1,
    NameAndBirth = 2,

    /// <summary>Hash of all that identifies a person: it changes when the profile must be read again.</summary>
    Profile = 3,
}
