import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/App.js";
import "./style.css";

const place = document.getElementById("page");
if (!place) throw new Error("index.html has lost its #page");
createRoot(place).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
