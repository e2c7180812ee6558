namespace LowIncomeMonitor.Domain.Accounting;

/// <summary>What a limit of financial assets is a multiple of. The numbers are those of parameters of unit "base".</summary>
public enum AssetBase
{
    /// <summary>The monthly dibao line of the household's own area; the multiple is in months.</summary>
    OwnLine = 1,

    /// <summary>The urban monthly dibao line of the place, for rural households too; the multiple is in months.</summary>
    UrbanLine = 2,

    /// <summary>Last year's disposable income per head of the place and area; the multiple is in years.</summary>
    YearlyDisposableIncome = 3,
}
