using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace RotationPlanner.AspNetCore.Pages;

/// <summary>The root of what is rendered.</summary>
sealed class Rendered : ComponentBase
{
    [Parameter] public RenderFragment? Content { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder) => Content?.Invoke(builder);
}
